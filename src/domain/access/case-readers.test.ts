import { describe, expect, it } from 'vitest';
import { carriedOver } from '../cases/carry-over';
import { CLASS, STAFF } from '../cases/case-world.fixture';
import { followed } from '../cases/follow';
import type { TeamMember } from '../cases/records';
import { usualCalendar } from '../defaults/calendar';
import {
  type CaseCircle,
  canJoin,
  caseReaders,
  isToldInConfidence,
  leadInstead,
  lessened,
} from './case-readers';

const DAY = '2026-11-24';
const circle = (change: Partial<CaseCircle> = {}): CaseCircle => ({
  staff: STAFF,
  keptFrom: [],
  day: DAY,
  ...change,
});
const team = (...uids: string[]): TeamMember[] => uids.map((uid) => ({ uid, name: uid, duty: 'daily' }));
const about = (change: object = {}) => ({
  classIds: [CLASS],
  confided: false,
  team: team('nurse'),
  ...change,
});
const ALL = ['guide', 'head', 'nurse', 'sc', 'vice'];

it('one that was closed at another school is read by nobody until its child is here, then as by the school’s own, once', () => {
  const past = { ...about({ team: team('mori', 'head'), confided: true }), state: 'closed', readers: [] };
  const one = { ...past, arriving: true } as unknown as Parameters<typeof followed>[0];
  const child = { classIds: [CLASS], status: 'active' } as const;
  const around = {
    ...circle({ keptFrom: ['vice'] }),
    ...{ child, calendar: usualCalendar(2026), at: '2026-11-24T00:00:00.000Z' },
  };
  expect(followed(one, around)).toEqual(one);
  expect(followed(one, { ...around, child: undefined, arrives: true })).toEqual(one);
  const settled = followed(one, { ...around, arrives: true });
  expect(settled.readers).toEqual(['head', 'nurse', 'sc']);
  expect(settled).not.toHaveProperty('arriving');
  expect(followed(settled, { ...around, keptFrom: ['head'], arrives: true }).readers).toEqual([
    'nurse',
    'sc',
  ]);
});

describe('a case is read by', () => {
  it.each([
    ['counsellors, leaders and its team', about({ team: team('mori') }), {}, [...ALL, 'mori'].toSorted()],
    ['no homeroom teacher who is not in the team', about(), {}, ALL],
    [
      'not guidance, where it was confided, by no duty',
      about({ confided: true, team: team('guide') }),
      {},
      ['head', 'nurse', 'sc', 'vice'],
    ],
    [
      'nobody whom the child leaves out, team or not',
      about(),
      { keptFrom: ['nurse', 'head'] },
      ['guide', 'sc', 'vice'],
    ],
    [
      'nobody who has left',
      about(),
      { staff: { ...STAFF, sc: { ...STAFF['sc'], active: false } } as CaseCircle['staff'] },
      ['guide', 'head', 'nurse', 'vice'],
    ],
    [
      'no office, even where somebody put it into the team',
      about({ team: team('office') }),
      { staff: { ...STAFF, office: { ...STAFF['head'], role: 'admin' } } as CaseCircle['staff'] },
      ALL,
    ],
  ] as const)('%s', (_, one, change, expected) => {
    expect(caseReaders(one, circle(change))).toEqual(expected);
  });

  it('fewer people, never more, once it is closed', () => {
    expect(lessened(['a', 'b'], ['b', 'c'])).toEqual(['b']);
  });
});

it('whoever may not read it cannot join it, and is not told why', () => {
  const join = (uid: string, one = about(), change = {}) => canJoin(one, uid, circle(change));
  expect(['mori', 'aoki', 'guide', 'nobody'].map((uid) => join(uid))).toEqual([true, true, true, false]);
  expect(join('guide', about({ confided: true }))).toBe(false);
  expect(join('mori', about(), { keptFrom: ['mori'] })).toBe(false);
});

it('a leader leads where whoever opened it may not', () => {
  expect(leadInstead(about(), circle())).toBe('vice');
  expect(leadInstead(about(), circle({ keptFrom: ['head', 'vice', 'guide'] }))).toBe('nurse');
  expect(leadInstead(about(), circle({ keptFrom: ALL }))).toBeUndefined();
});

it('what was for one person or the counsellors was told in confidence', () => {
  const told = (['sos', 'talk', 'notice'] as const).map((kind) =>
    ['nurse', 'counsellor', 'homeroom', 'anyone', undefined].map((to) => isToldInConfidence(kind, to)),
  );
  expect(told).toEqual([
    [true, true, false, false, false],
    [true, true, false, false, false],
    [false, false, false, false, false],
  ]);
});

it('a case of the first version whose people are all gone asks for somebody at once', () => {
  const now = Date.parse('2026-11-24T01:00:00Z');
  const around = {
    ...circle({ staff: { head: STAFF['head'] } as CaseCircle['staff'] }),
    ...{
      child: { classIds: [CLASS], status: 'active' as const },
      calendar: usualCalendar(now),
      at: new Date(now).toISOString(),
    },
  };
  const earlier = {
    pupilId: 'p1',
    step: 3,
    team: ['gone', 'gone'],
    plan: '',
    openedAt: '2026-06-01T00:00:00.000Z',
    by: 'gone',
    sosId: 's',
  };
  expect(followed(carriedOver(earlier, undefined, around), around)).toMatchObject({
    ...{ lead: 'gone', readers: ['head'], step: 2, leadMissingSince: around.at, dueAt: around.at },
    ...{ team: [{ uid: 'gone' }], openedAt: earlier.openedAt },
  });
});
