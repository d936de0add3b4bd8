import { defaultHelp } from '@domain/defaults/help';
import { paths } from '@domain/paths';
import * as documents from '../../support/rules-documents';
import {
  mayNotWrite,
  mayWrite,
  onlyThese,
  set,
  type Documents,
  type Sentence,
} from '../../support/rules-expectation';
import { SORA } from '../../support/rules-people';
import { Double, type Fields, type Value } from '../../support/rules-values';
import { list, onlyAdminChanges, setUp } from './set-up';

const noticed = (change: Fields = {}): Fields => ({
  perClassAndWeek: 2,
  perSchoolAndWeek: 5,
  floor: 0.1,
  digestAt: '08:00',
  ...change,
});
const policy = paths.settings(SORA, 'policy');
const leaderWrites = (fields: Fields, path = policy, given: Documents = {}) => ({
  who: 'leader' as const,
  writes: [set(path, fields)],
  given,
});

const times = <T extends Value>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const line = (change: Fields = {}): Fields => ({
  id: '189',
  name: { ja: '189' },
  kind: 'phone',
  number: '189',
  free: true,
  ...change,
});
const help = JSON.parse(JSON.stringify(defaultHelp)) as { lines: Fields[]; options: Fields[] };
const option = (change: Fields = {}): Fields => ({
  id: 'library',
  kind: 'learning',
  title: { ja: 'としょしつ' },
  text: { ja: 'よむ' },
  ...change,
});

/** The one part of the policy that leaders change, too. */
const noticesOfPolicy: Sentence[] = [
  {
    says: 'settings/policy: the administrator and leaders change what is noticed',
    about: 'settings',
    expectations: onlyThese(['admin', 'leader'], {
      kind: 'write',
      writes: [set(policy, documents.policy({ notices: noticed({ perSchoolAndWeek: 3 }) }))],
    }),
  },
  mayWrite('settings/policy: the administrator changes all of it', {
    who: 'admin',
    writes: [set(policy, documents.policy({ notices: noticed(), pupilPush: true }))],
  }),
  mayNotWrite('settings/policy: a leader changes nothing else', {
    ...leaderWrites(documents.policy({ notices: noticed(), pupilPush: true })),
  }),
  mayNotWrite('settings/policy: nobody asks for a second factor, which does not work yet', {
    who: 'admin',
    writes: [set(policy, documents.policy({ requireMfa: true }))],
  }),
  ...[true, false].map((requireMfa) =>
    mayWrite(`settings/policy: one that asks for a factor already stays so or not (${String(requireMfa)})`, {
      who: 'admin',
      writes: [set(policy, documents.policy({ requireMfa }))],
      given: { [policy]: documents.policy({ requireMfa: true }) },
    }),
  ),
  mayNotWrite('settings/policy: a leader sets no nonsense', {
    ...leaderWrites(documents.policy({ notices: noticed({ floor: 2 }) })),
  }),
  mayNotWrite('settings/help: a leader changes nothing, whatever lies there', {
    ...leaderWrites(documents.policy({ notices: noticed() }), paths.settings(SORA, 'help'), {
      [paths.settings(SORA, 'help')]: documents.policy(),
    }),
  }),
];

export const settings: Sentence[] = [
  ...setUp({
    path: paths.settings(SORA, 'help'),
    who: 'admin',
    build: (fields = {}) => ({ lines: [line()], options: [], ...fields }),
    good: {
      lines: [
        help.lines,
        times(12, line({ note: { ja: 'あ' } })),
        [line({ url: 'https://kokoro.example/chat?lang=ja' })],
        [line({ number: '#8000' })],
      ],
      options: [help.options, times(24, option())],
    },
    bad: {
      lines: [
        ...[[], times(13, line()), { a: 1 }, ['189'], list(2), [line(), {}]],
        ...[
          'http://kokoro.example',
          'javascript:alert(1)',
          'data:text/html,x',
          'HTTPS://kokoro.example',
          '//kokoro.example',
          'https://kokoro.example/ x',
          'https://そら.example',
          ` https://kokoro.example`,
          `https://kokoro.example/${'a'.repeat(301)}`,
          7,
        ].flatMap((url) => [[line({ url })], [...times(11, line()), line({ url })]]),
        ...list(10).map((_, index) => [...times(index + 1, line()), line({ number: '1' })]),
        [line({ name: { ja: 189 } })],
        ...['0120;ext=1', 'sip:1@example', '1', '1'.repeat(21), 189].map((number) => [line({ number })]),
      ],
      options: [times(25, option()), {}],
    },
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
    build: (fields = {}) => ({
      closures: [],
      extraSchoolDays: [],
      opensAt: '08:15',
      closesAt: '16:45',
      ...fields,
    }),
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
      pupilPush: [true, false],
      notices: [
        noticed(),
        noticed({ perClassAndWeek: 0, perSchoolAndWeek: 0, floor: 0 }),
        noticed({ perClassAndWeek: 100, perSchoolAndWeek: 100, floor: 1 }),
        noticed({ bullyingTeam: ['uid-leader'] }),
        noticed({ bullyingTeam: list(20) }),
      ],
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
      requireMfa: [true, 'no', 0],
      pupilPush: ['no', 0, null],
      notices: [
        ...[null, {}, 'many', noticed({ remark: '…' })],
        ...[-1, 101, 2.5].flatMap((count) => [
          noticed({ perClassAndWeek: count }),
          noticed({ perSchoolAndWeek: count }),
        ]),
        ...[-0.1, 1.1, '0.1', Double.NOT_A_NUMBER].map((floor) => noticed({ floor })),
        ...['8:00', '24:00', 800].map((digestAt) => noticed({ digestAt })),
        ...[[], list(21), 'uid-leader', {}].map((bullyingTeam) => noticed({ bullyingTeam })),
        ...Object.keys(noticed()).map((field) => documents.without(noticed(), field)),
      ],
    },
  }),
  onlyAdminChanges(
    paths.settings(SORA, 'scale'),
    { scale: 'faces', body: false },
    { scale: 'weather', body: true },
  ),
  ...noticesOfPolicy,
  ...['help', 'scale', 'calendar', 'policy'].map((name) =>
    mayNotWrite(`settings: nothing else is kept under ${name}`, {
      who: 'admin',
      writes: [
        set(
          `schools/${SORA}/settings/${name}`,
          name === 'scale' ? documents.policy() : { scale: 'weather', body: true },
        ),
      ],
    }),
  ),
  ...[
    { lines: [line()], options: [] },
    { scale: 'weather', body: true },
    { closures: [], extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45' },
    documents.policy(),
  ].map((fields, index) =>
    mayNotWrite(`settings: no other name is taken, case ${String(index + 1)}`, {
      who: 'admin',
      writes: [set(`schools/${SORA}/settings/extra`, fields)],
    }),
  ),
];
