/** Which settings are taken at all: what the rules refused when pages wrote them themselves, and more. */
import { describe, expect, it } from 'vitest';
import { defaultHelp } from '../defaults/help';
import { defaultNoticeSettings } from '../notices/settings';
import { defaultPlaces } from '../defaults/places';
import { defaultPolicy } from '../defaults/settings';
import { defaultSos } from '../defaults/sos';
import { COMMANDS, type CommandName } from './registry';

const list = (count: number, one: unknown = 'x'): unknown[] => Array.from({ length: count }, () => one);
const line = (change: object = {}) => ({
  ...{ id: '189', name: { ja: '189' }, kind: 'phone', number: '189', free: true },
  ...change,
});
const option = { id: 'library', kind: 'learning', title: { ja: 'としょしつ' }, text: { ja: 'よむ' } };
const noticed = defaultNoticeSettings;
const step = (change: object = {}) => ({ afterMinutes: 0, to: ['nurse'], channels: ['inbox'], ...change });

interface Probe {
  readonly base: object;
  readonly good: Readonly<Record<string, readonly unknown[]>>;
  readonly bad: Readonly<Record<string, readonly unknown[]>>;
}

const PROBES: Partial<Record<CommandName, Probe>> = {
  'store-help': {
    base: { lines: [line()], options: [] },
    good: {
      lines: [
        defaultHelp.lines,
        list(12, line({ note: { ja: 'あ' } })),
        [line({ url: 'https://kokoro.example/chat?lang=ja' })],
        [line({ number: '#8000' })],
      ],
      options: [defaultHelp.options, list(24, option)],
    },
    bad: {
      lines: [
        ...[[], list(13, line()), { a: 1 }, ['189'], list(2), [line(), {}]],
        ...[
          'http://kokoro.example',
          'javascript:alert(1)',
          'data:text/html,x',
          'HTTPS://kokoro.example',
          '//kokoro.example',
          'https://kokoro.example/ x',
          'https://そら.example',
          ' https://kokoro.example',
          `https://kokoro.example/${'a'.repeat(301)}`,
          7,
        ].flatMap((url) => [[line({ url })], [...list(11, line()), line({ url })]]),
        [line({ name: { ja: 189 } })],
        [line({ note: { ja: 'あ'.repeat(20_000) } })],
        ...['0120;ext=1', 'sip:1@example', '1', '1'.repeat(21), 189].map((number) => [line({ number })]),
      ],
      options: [list(25, option), {}, [{ ...option, url: 'http://kokoro.example' }]],
    },
  },
  'store-scale': {
    base: { scale: 'weather', body: true },
    good: { scale: ['faces', 'numbers'], body: [false], soft: [true, false], unnamed: [[]] },
    bad: { scale: ['stars', 4], body: ['yes', 1], soft: ['yes', 1], unnamed: ['4-6', true] },
  },
  'store-calendar': {
    base: { closures: [], extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45' },
    good: { opensAt: ['00:00', '19:59'], closesAt: ['23:59', '20:00'] },
    bad: {
      closures: [{}, 'none'],
      extraSchoolDays: [{}, 'none', ['2026-02-30']],
      opensAt: ['8:15', '24:00', '08:60', 815, '308:15'],
      closesAt: ['4:45', '25:00', '16:99', 1645, '16:455'],
    },
  },
  'store-policy': {
    base: defaultPolicy(['nurse']),
    good: {
      safetyContacts: [list(20)],
      retentionYears: [
        { responses: 1, checkIns: 1 },
        { responses: 30, checkIns: 30 },
      ],
      pupilPush: [true, false],
      lockAfterDays: [3, 14, 30],
      notices: [noticed],
    },
    bad: {
      safetyContacts: [list(21), 'uid-leader', { 'uid-leader': true }],
      retentionYears: [
        ...[0, 31, 1.5, '5'].flatMap((years) => [
          { responses: years, checkIns: 1 },
          { responses: 1, checkIns: years },
        ]),
        { responses: 1 },
        { responses: 1, checkIns: 1, notes: 1 },
      ],
      requireMfa: ['no', 0],
      pupilPush: ['no', 0, null],
      lockAfterDays: [2, 31, 7.5, '7', 0],
      notices: [null, {}, 'many', { ...noticed, floor: 2 }],
    },
  },
  'store-notice-settings': {
    base: noticed,
    good: {
      perClassAndWeek: [0, 100],
      perSchoolAndWeek: [0, 100],
      floor: [0, 1, 0.125],
      bullyingTeam: [['uid-leader'], list(20)],
    },
    bad: {
      perClassAndWeek: [-1, 101, 2.5, Number.NaN],
      perSchoolAndWeek: [-1, 101, 2.5],
      floor: [-0.1, 1.1, '0.1', Number.NaN],
      digestAt: ['8:00', '24:00', 800],
      bullyingTeam: [[], list(21), 'uid-leader', {}],
    },
  },
  'store-talk-settings': {
    base: { meetingPlaces: ['保健室'], byName: [] },
    good: { meetingPlaces: [list(20)], byName: [['uid-leader'], list(60)] },
    bad: {
      meetingPlaces: [[], list(21), '保健室', [''], ['あ'.repeat(41)]],
      byName: [list(61), 'uid-leader', {}, ['a b']],
    },
  },
  'store-sos-settings': {
    base: defaultSos,
    good: {
      repeatMinutes: [0.05, 120],
      askFirst: [true],
      drill: [
        { weekday: 0, time: '00:00' },
        { weekday: 6, time: '23:59' },
      ],
    },
    bad: {
      school: [
        [],
        list(6, step()),
        {},
        null,
        [step({ channels: ['pigeon'] })],
        [step({ channels: 'inbox' })],
        [step({ to: 'nurse' })],
        [step({ to: [''] })],
        [step({ afterMinutes: -1 })],
        [step({ afterMinutes: 1441 })],
        [step({ why: '…' })],
      ],
      outOfHours: [list(6, step()), {}, ''],
      repeatMinutes: [0, 0.04, 120.5, '10', Number.NaN],
      askFirst: ['yes', 1, null],
      drill: [
        { weekday: 7, time: '10:00' },
        { weekday: 1.5, time: '10:00' },
        { weekday: 1, time: '24:00' },
        { weekday: 1 },
        'weekly',
        null,
      ],
    },
  },
  'store-app': { base: { minimum: 1 }, good: {}, bad: { minimum: [0, 1.5, '1', null] } },
  'store-places': {
    base: defaultPlaces,
    good: { rules: [[]], places: [list(40, { id: 'room', name: { ja: 'へや' } })] },
    bad: { places: [[], list(41, { id: 'room', name: { ja: 'へや' } }), 'room'], rules: [list(101), {}] },
  },
};

describe('store-staff-member', () => {
  const { payload } = COMMANDS['store-staff-member'];
  const base = {
    ...{ role: 'teacher', title: 'homeroom', displayName: 'あ', classIds: [], cover: {} },
    ...{ workDays: [1], active: true },
  };
  const takes = (change: object, uid = 'uid-newcomer') =>
    payload.safeParse({ uid, member: { ...base, ...change } }).success;
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `2026-1-${index}`);
  const covers = (count: number) => Object.fromEntries(ids(count).map((id) => [id, '2026-04-01']));

  it('takes what it should, and nothing else', () => {
    const good = [
      ...[{ role: 'counsellor' }, { role: 'leader' }, { role: 'admin' }, { displayName: 'あ'.repeat(60) }],
      ...[{ classIds: ids(40) }, { cover: covers(40) }, { workDays: [0, 6] }, { active: false }],
    ];
    const bad = [
      ...[{ role: 'pupil' }, { role: 'board' }, { title: 'headmaster' }, { displayName: '' }],
      ...[{ displayName: 'あ'.repeat(61) }, { classIds: '2026-5-1' }, { classIds: ids(41) }, { cover: [] }],
      ...[{ cover: covers(41) }, { workDays: [7] }, { workDays: 3 }, { active: 'yes' }, { remark: '…' }],
    ];
    expect(good.filter((change) => !takes(change))).toEqual([]);
    expect(bad.filter((change) => takes(change))).toEqual([]);
    expect(takes({}, '../other')).toBe(false);
  });
});

describe.each(Object.entries(PROBES))('%s', (name, { base, good, bad }) => {
  const { payload } = COMMANDS[name as CommandName];
  const takes = (change: object) => payload.safeParse({ ...base, ...change }).success;
  const cases = (values: Probe['bad']) =>
    Object.entries(values).flatMap(([field, options]) => options.map((value) => ({ [field]: value })));

  it('takes what it should', () => {
    expect(takes({})).toBe(true);
    expect(cases(good).filter((change) => !takes(change))).toEqual([]);
  });

  it('takes no value that is none, and no field that nobody knows', () => {
    expect(cases(bad).filter(takes)).toEqual([]);
    expect(takes({ remark: '…' })).toBe(false);
  });
});
