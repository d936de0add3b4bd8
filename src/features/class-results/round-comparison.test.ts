import type { ClassRound, IndicatorAggregate } from '@domain/derived';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Round } from '@domain/school/round';
import { expect, test } from 'vitest';
import {
  changeBetween,
  compareRounds,
  previousRound,
  roundShownFirst,
  roundsOfClass,
} from './round-comparison';

const answers = (n: number, mean: number): IndicatorAggregate => ({
  n,
  sum: n * mean,
  distribution: { '0': 0, '20': 0, '40': 0, '60': n, '80': 0 },
});
const classRound = (indicators: ClassRound['indicators'], more: Partial<ClassRound> = {}): ClassRound => ({
  classId: '2026-5-1',
  roundId: '2026-2',
  instrument: 'soramoyo-34@1',
  form: 'grades4_9',
  indicators,
  answered: 28,
  invited: 31,
  ...more,
});

test('a difference is marked from 7 points on, in both directions', () => {
  expect(changeBetween(50, 57)).toEqual({ direction: 'up', points: 7 });
  expect(changeBetween(50, 56)).toEqual({ direction: 'same', points: 6 });
  expect(changeBetween(57, 50)).toEqual({ direction: 'down', points: -7 });
  expect(changeBetween(56, 50)).toEqual({ direction: 'same', points: -6 });
});

test('rows stand in the order of the instrument, only for what the document holds', () => {
  const rows = compareRounds(
    soramoyo34,
    classRound({ friends: answers(10, 50), school_joy: answers(10, 60) }),
    null,
  );
  expect(rows.map(({ indicator }) => indicator.id)).toEqual(['school_joy', 'friends']);
  expect(rows[0]).toMatchObject({ now: { mean: 60, n: 10 }, before: null, change: null });
});

test('the bands reach from 0 to 100 without a gap', () => {
  const [row] = compareRounds(soramoyo34, classRound({ mood: answers(10, 60) }), null);
  expect(row?.now?.bands).toEqual([
    { from: 0, to: 19, count: 0 },
    { from: 20, to: 39, count: 0 },
    { from: 40, to: 59, count: 0 },
    { from: 60, to: 79, count: 10 },
    { from: 80, to: 100, count: 0 },
  ]);
});

test('a band of fewer than five answers is shown together with its neighbours only', () => {
  const bandsOf = (...counts: [number, number, number, number, number]) => {
    const [a, b, c, d, e] = counts;
    const n = counts.reduce((sum, count) => sum + count, 0);
    const mood = { n, sum: n * 50, distribution: { '0': a, '20': b, '40': c, '60': d, '80': e } };
    const [row] = compareRounds(soramoyo34, classRound({ mood }), null);
    return row?.now?.bands.map(({ from, to, count }) => `${from}-${to}: ${count}`);
  };
  expect(bandsOf(1, 4, 8, 12, 5)).toEqual(['0-39: 5', '40-59: 8', '60-79: 12', '80-100: 5']);
  expect(bandsOf(0, 6, 0, 0, 2)).toEqual(['0-19: 0', '20-100: 8']);
  expect(bandsOf(9, 0, 3, 0, 9)).toEqual(['0-19: 9', '20-39: 0', '40-100: 12']);
  expect(bandsOf(1, 1, 1, 1, 1)).toEqual(['0-100: 5']);
});

test('fewer than five answers are withheld, and nothing is compared with them', () => {
  const rows = compareRounds(
    soramoyo34,
    classRound({ mood: answers(4, 60), body: answers(5, 60) }),
    classRound({ mood: answers(20, 40), body: answers(4, 40) }),
  );
  expect(rows.map(({ now, before, change }) => [now?.mean, before?.mean, change])).toEqual([
    [undefined, 40, null],
    [60, undefined, null],
  ]);
});

test('another instrument or another form is never compared with this one', () => {
  const current = classRound({ mood: answers(20, 60) });
  const before = { mood: answers(20, 40) };
  const change = (previous: ClassRound) => compareRounds(soramoyo34, current, previous)[0]?.change;
  expect(change(classRound(before))).toEqual({ direction: 'up', points: 20 });
  expect(change(classRound(before, { instrument: 'other@1' }))).toBeNull();
  expect(change(classRound(before, { form: 'grades1_3' }))).toBeNull();
});

const round = (opensAt: string, more: Partial<Round> = {}): Round => ({
  title: 'round',
  instrument: 'soramoyo-34@1',
  opensAt,
  closesAt: '2026-12-24T00:00:00Z',
  classIds: 'all',
  ...more,
});

test('a class sees the rounds that have opened for it, the latest first, and the one before with the same survey', () => {
  const rounds = roundsOfClass(
    {
      first: round('2026-05-01T00:00:00Z'),
      second: round('2026-10-01T00:00:00Z'),
      other: round('2026-09-01T00:00:00Z', { instrument: 'other@1' }),
      elsewhere: round('2026-10-02T00:00:00Z', { classIds: ['2026-6-1'] }),
      future: round('2027-02-01T00:00:00Z'),
    },
    '2026-5-1',
    Date.parse('2026-11-20T00:00:00Z'),
  );
  expect(rounds.map(({ id }) => id)).toEqual(['second', 'other', 'first']);
  const [second, , first] = rounds;
  if (!second || !first) throw new Error('rounds are missing');
  expect(previousRound(rounds, second)?.id).toBe('first');
  expect(previousRound(rounds, first)).toBeUndefined();
});

test('the page opens with the latest round that has closed, or with the one under way when none has', () => {
  const now = Date.parse('2026-11-20T00:00:00Z');
  const closesAt = '2026-06-01T00:00:00Z';
  const underWay = round('2026-11-01T00:00:00Z');
  const rounds = (closed: Partial<Round>) =>
    roundsOfClass({ underWay, closed: round('2026-05-01T00:00:00Z', closed) }, '2026-5-1', now);
  expect(roundShownFirst(rounds({ closesAt }), now)?.id).toBe('closed');
  expect(roundShownFirst(rounds({}), now)?.id).toBe('underWay');
});
