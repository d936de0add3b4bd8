/** What an administrator, and the board, set up. */
import { TITLES } from '@domain/identity';
import { paths } from '@domain/paths';
import { DAY, HOUR, instant } from '../../support/rules-clock';
import * as documents from '../../support/rules-documents';
import {
  collectionOf,
  mayNotWrite,
  mayWrite,
  onlyThese,
  remove,
  set,
  type Documents,
  type Sentence,
} from '../../support/rules-expectation';
import { OWN_CLASS, SORA, uidOf, type Name } from '../../support/rules-people';
import { Double, SERVER_TIME, type Fields, type Value } from '../../support/rules-values';
import { ROUND } from '../../support/rules-world';

/** Everything that holds for one document of the administrator: who, and which values of which fields. */
interface Setup {
  readonly path: string;
  readonly build: (change?: Fields) => Fields;
  readonly who: Name;
  readonly good?: Readonly<Record<string, readonly Value[]>>;
  readonly bad: Readonly<Record<string, readonly Value[]>>;
}

function setUp({ path, build, who, good = {}, bad }: Setup): Sentence[] {
  const label = path.split('/').slice(-2).join('/');
  const attempt = (fields: Fields) => ({ who, writes: [set(path, fields)], given: { [path]: null } });
  const each = (values: Setup['bad']) =>
    Object.entries(values).flatMap(([field, list]) => list.map((value, index) => ({ field, value, index })));
  return [
    {
      says: `${label}: only the ${who} creates it`,
      about: collectionOf(path),
      expectations: onlyThese([who], { kind: 'write', writes: [set(path, build())] }, { [path]: null }),
    },
    {
      says: `${label}: nobody deletes it`,
      about: collectionOf(path),
      expectations: onlyThese([], { kind: 'write', writes: [remove(path)] }, { [path]: build() }),
    },
    ...each(good).map(({ field, value, index }) => mayWrite(`${label}: accepts ${field}, case ${String(index + 1)}`, attempt(build({ [field]: value })))),
    ...each(bad).map(({ field, value, index }) => mayNotWrite(`${label}: refuses ${field}, case ${String(index + 1)}`, attempt(build({ [field]: value })))),
    ...Object.keys(build()).map((field) => mayNotWrite(`${label}: refuses it without ${field}`, attempt(documents.without(build(), field)))),
    mayNotWrite(`${label}: refuses a field that nobody knows`, attempt(build({ remark: '…' }))),
  ];
}

const onlyAdminChanges = (path: string, fields: Fields, lying: Fields): Sentence => ({
  says: `${path.split('/').slice(-2).join('/')}: only the administrator changes it`,
  about: collectionOf(path),
  expectations: onlyThese(['admin'], { kind: 'write', writes: [set(path, fields)] }, { [path]: lying }),
});

const list = (count: number, value: Value = 'x'): Value[] => Array.from({ length: count }, () => value);
const map = (count: number): Fields => Object.fromEntries(list(count).map((_, index) => [`2026-1-${String(index)}`, '2026-04-01']));

const newcomer = paths.staff(SORA, 'uid-newcomer');
const staff: Sentence[] = [
  ...setUp({
    path: newcomer,
    who: 'admin',
    build: documents.staffMember,
    good: {
      role: ['counsellor', 'leader', 'admin'],
      title: TITLES,
      displayName: ['あ', 'あ'.repeat(60)],
      classIds: [[], list(40)],
      cover: [map(40)],
      workDays: [[], [0, 6]],
      active: [false],
    },
    bad: {
      role: ['pupil', 'board', 1],
      title: ['headmaster', 1],
      displayName: ['', 'あ'.repeat(61), ['あ']],
      classIds: ['2026-5-1', {}, list(41)],
      cover: [[], map(41)],
      workDays: [[7], [-1], 3],
      active: ['yes', null],
    },
  }),
  onlyAdminChanges(newcomer, documents.staffMember({ active: false }), documents.staffMember()),
  mayNotWrite('staff: an administrator does not widen their own access', {
    who: 'admin',
    writes: [set(paths.staff(SORA, uidOf('admin')), documents.staffMember({ role: 'admin', title: 'principal' }))],
  }),
  mayNotWrite('staff: an administrator does not appoint themselves', {
    who: 'admin',
    writes: [set(paths.staff('umi-sho', uidOf('admin')), documents.staffMember({ role: 'admin' }))],
  }),
];

const next = paths.round(SORA, '2026-winter');
const running = documents.round({ opensAt: instant(-DAY), closesAt: instant(DAY) });
const future = documents.round({ opensAt: instant(DAY), closesAt: instant(2 * DAY) });
const over = documents.round({ opensAt: instant(-2 * DAY), closesAt: instant(-HOUR) });
const change = (lying: Fields, fields: Fields) => ({ who: 'admin', writes: [set(next, { ...lying, ...fields })], given: { [next]: lying } }) as const;
const create = (id: string, given: Documents = {}) => ({ who: 'admin', writes: [set(paths.round(SORA, id), documents.round())], given: { [paths.round(SORA, id)]: null, ...given } }) as const;
const rounds: Sentence[] = [
  ...setUp({
    path: next,
    who: 'admin',
    build: documents.round,
    good: {
      title: ['あ', 'あ'.repeat(80)],
      closesAt: [SERVER_TIME],
      classIds: [[OWN_CLASS], list(100)],
    },
    bad: {
      title: ['', 'あ'.repeat(81), ['あ']],
      instrument: ['soramoyo-34', 'soramoyo-34@0', 'Soramoyo@1', 34],
      opensAt: [instant(8 * DAY), instant(7 * DAY), 'now'],
      closesAt: [instant(-HOUR), 'later'],
      classIds: ['none', [], list(101), { all: true }],
    },
  }).filter(({ says }) => !says.includes('nobody deletes')),
  mayWrite('rounds: accepts an id of 40 characters', create('a'.repeat(40))),
  mayNotWrite('rounds: refuses an id of 41 characters', create('a'.repeat(41))),
  mayNotWrite('rounds: refuses an id that ids of classes could be taken for', create('2026_winter')),
  mayNotWrite('rounds: refuses one while nobody is named whom an answer about danger reaches', create('2026-winter', { [paths.settings(SORA, 'policy')]: null })),
  onlyAdminChanges(next, { ...running, title: '3学期' }, running),
  mayWrite('rounds: all of it may change before it opens', change(future, { instrument: 'soramoyo-34@2', opensAt: instant(HOUR), classIds: [OWN_CLASS] })),
  mayWrite('rounds: its end may change while it runs', change(running, { closesAt: instant(3 * DAY) })),
  mayWrite('rounds: it may be closed now', change(running, { closesAt: SERVER_TIME })),
  mayNotWrite('rounds: it is never closed in the past', change(running, { closesAt: instant(-HOUR) })),
  mayNotWrite('rounds: its instrument stays while it runs', change(running, { instrument: 'soramoyo-34@2' })),
  mayNotWrite('rounds: its beginning stays while it runs', change(running, { opensAt: instant(HOUR) })),
  mayNotWrite('rounds: its classes stay while it runs', change(running, { classIds: [OWN_CLASS] })),
  mayNotWrite('rounds: a change is a round again', change(future, { title: '' })),
  mayNotWrite('rounds: it is not opened again after it closed', change(over, { closesAt: instant(DAY) })),
  {
    says: 'rounds: only the administrator deletes one before it opens',
    about: 'rounds',
    expectations: onlyThese(['admin'], { kind: 'write', writes: [remove(next)] }, { [next]: future }),
  },
  {
    says: 'rounds: nobody deletes one that has opened',
    about: 'rounds',
    expectations: onlyThese([], { kind: 'write', writes: [remove(paths.round(SORA, ROUND))] }),
  },
];

const settings: Sentence[] = [
  ...setUp({
    path: paths.settings(SORA, 'help'),
    who: 'admin',
    build: (fields = {}) => ({ lines: [{ id: '189' }], options: [], ...fields }),
    good: { lines: [list(100)], options: [list(200)] },
    bad: { lines: [[], list(101), { a: 1 }], options: [list(201), {}] },
  }),
  ...setUp({
    path: paths.settings(SORA, 'scale'),
    who: 'admin',
    build: (fields = {}) => ({ scale: 'weather', body: true, ...fields }),
    good: { scale: ['faces', 'numbers'], body: [false] },
    bad: { scale: ['stars', 4], body: ['yes', 1] },
  }),
  ...setUp({
    path: paths.settings(SORA, 'calendar'),
    who: 'admin',
    build: (fields = {}) => ({ closures: [], extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45', ...fields }),
    good: { opensAt: ['00:00', '19:59'], closesAt: ['23:59', '20:00'] },
    bad: {
      closures: [{}, 'none'],
      extraSchoolDays: [{}, 'none'],
      opensAt: ['8:15', '24:00', '08:60', 815, '308:15'],
      closesAt: ['4:45', '25:00', '16:99', 1645, '16:455'],
    },
  }),
  ...setUp({
    path: paths.settings(SORA, 'policy'),
    who: 'admin',
    build: documents.policy,
    good: {
      safetyContacts: [list(20)],
      retentionYears: [
        { responses: 1, checkIns: 1 },
        { responses: 30, checkIns: 30 },
      ],
      requireMfa: [true],
    },
    bad: {
      safetyContacts: [[], list(21), 'uid-leader', { 'uid-leader': true }],
      retentionYears: [
        { responses: 0, checkIns: 1 },
        { responses: 1, checkIns: 0 },
        { responses: 31, checkIns: 1 },
        { responses: 1, checkIns: 31 },
        { responses: 1 },
        { responses: 1, checkIns: 1, notes: 1 },
        { responses: new Double(5), checkIns: 1 },
        { responses: 5, checkIns: 1.5 },
      ],
      requireMfa: ['no', 0],
    },
  }),
  onlyAdminChanges(paths.settings(SORA, 'scale'), { scale: 'faces', body: false }, { scale: 'weather', body: true }),
  ...['help', 'scale', 'calendar', 'policy'].map((name) =>
    mayNotWrite(`settings: nothing else is kept under ${name}`, { who: 'admin', writes: [set(`schools/${SORA}/settings/${name}`, name === 'scale' ? documents.policy() : { scale: 'weather', body: true })] }),
  ),
  ...[
    { lines: [{ id: '189' }], options: [] },
    { scale: 'weather', body: true },
    { closures: [], extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45' },
    documents.policy(),
  ].map((fields, index) =>
    mayNotWrite(`settings: no other name is taken, case ${String(index + 1)}`, { who: 'admin', writes: [set(`schools/${SORA}/settings/extra`, fields)] }),
  ),
];

const schools: Sentence[] = [
  ...setUp({
    path: paths.school(SORA),
    who: 'admin',
    build: documents.school,
    good: { name: ['あ', 'あ'.repeat(80)] },
    bad: {
      name: ['', 'あ'.repeat(81), ['あ']],
      code: ['B11310000000', 'B1131000000012', 'b113100000001', 1_131_000_000_012],
      timezone: ['Europe/London'],
    },
  }),
  onlyAdminChanges(paths.school(SORA), documents.school({ name: 'そら学園' }), documents.school()),
];

const instruments: Sentence[] = [
  ...setUp({
    path: paths.instrument('soramoyo-34@2'),
    who: 'board',
    build: documents.instrument,
    bad: { id: ['soramoyo-35', 34], version: [3, '2', new Double(2)], items: [[], 3], indicators: [[], 3] },
  }),
  {
    says: 'instruments: nobody changes a published version',
    about: 'instruments',
    expectations: onlyThese([], { kind: 'write', writes: [set(paths.instrument('soramoyo-34@1'), documents.instrument({ version: 1 }))] }),
  },
  mayNotWrite('instruments: refuses an id in capitals', { who: 'board', writes: [set('instruments/Soramoyo@1', documents.instrument({ id: 'Soramoyo', version: 1 }))] }),
  mayNotWrite('instruments: refuses version 0', { who: 'board', writes: [set('instruments/soramoyo-34@0', documents.instrument({ version: 0 }))] }),
  mayWrite('instruments: accepts version 10', { who: 'board', writes: [set('instruments/soramoyo-34@10', documents.instrument({ version: 10 }))] }),
];

export const settingUp: Sentence[] = [...staff, ...rounds, ...settings, ...schools, ...instruments];
