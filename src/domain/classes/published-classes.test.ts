import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '../result';
import { soramoyo34 } from '../instruments/soramoyo-34';
import { FEWEST_ANSWERS, publishableClasses, publishedClasses } from './published-classes';
import { MINIMUM_GROUP } from './stats';

function result(classIds: [string, ...string[]], mood: number | null): Result {
  return {
    ...{ classId: classIds[0], classIds, instrument: 'soramoyo-34@1', form: 'grades4_9', used: [] },
    indicators: { mood, body: 50, teacher: 10 },
    quality: { fast: false, sameAnswer: false, contradictory: false, flagged: false },
    ...{ rev: 1, deviceId: 'device-0001' },
  };
}
const many = (n: number, classIds: [string, ...string[]], mood: number | null = 40) =>
  Array.from({ length: n }, () => result(classIds, mood));
const published = (results: Result[]) => {
  const classes = publishedClasses(soramoyo34, results, new Map());
  return Object.fromEntries(Object.entries(classes).map(([id, { indicators }]) => [id, indicators.mood?.n]));
};

it('gives a class of four no figure, and one of five its own', () => {
  expect(published(many(4, ['2026-5-1']))).toEqual({ '2026-5-1': 0 });
  expect(published(many(5, ['2026-5-1']))).toEqual({ '2026-5-1': 5 });
});

it('withholds the one indicator that only four answered, and keeps the rest', () => {
  const results = [...many(4, ['2026-5-1']), ...many(3, ['2026-5-1'], null)];
  const indicators = publishedClasses(soramoyo34, results, new Map())['2026-5-1']?.indicators;
  expect([indicators?.mood?.n, indicators?.mood?.sum, indicators?.body?.n]).toEqual([0, 0, 7]);
  expect(indicators).not.toHaveProperty('teacher');
});

it('withholds a class whose figure would leave one to four of its grade, or of a class that shares pupils with it', () => {
  expect(published([...many(20, ['2026-5-1']), ...many(12, ['2026-5-2']), ...many(3, ['2026-5-3'])])).toEqual(
    {
      '2026-5-1': 20,
      '2026-5-2': 0,
      '2026-5-3': 0,
    },
  );
  expect(published([...many(3, ['2026-5-1']), ...many(6, ['2026-5-hoshi', '2026-5-1'])])).toEqual({
    '2026-5-1': 9,
    '2026-5-hoshi': 0,
  });
});

it("withholds a class that with the school's figure would tell of the four of another grade", () => {
  expect(published([...many(8, ['2026-6-1']), ...many(4, ['2026-5-1'])])).toEqual({
    '2026-5-1': 0,
    '2026-6-1': 0,
  });
});

/** The pupils `from` to below `to`. */
const pupils = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, index) => from + index));
const shownOf = (classes: Record<string, Set<number>>, ...groups: Set<number>[]) =>
  [...publishableClasses(new Map(Object.entries(classes)), groups)].sort();

it('shows classes that share nobody, or five, and leave five of each', () => {
  expect(shownOf({ a: pupils(0, 6), b: pupils(6, 12) }, pupils(0, 12))).toEqual(['a', 'b']);
  expect(shownOf({ a: pupils(0, 10), b: pupils(5, 15) })).toEqual(['a', 'b']);
});

it.each([
  ['share two', pupils(0, 10), pupils(8, 17)],
  ['leave two of the larger', pupils(0, 7), pupils(0, 5)],
  ['leave one of the smaller', pupils(0, 11), pupils(6, 12)],
])('of two classes that %s shows the larger, in whatever order they come', (_, larger, smaller) => {
  expect(shownOf({ smaller, larger })).toEqual(['larger']);
  expect(shownOf({ larger, smaller })).toEqual(['larger']);
});

it('of two classes of the same size that may not both be shown takes the first by its id', () => {
  expect(shownOf({ b: pupils(0, 8), a: pupils(6, 14) })).toEqual(['a']);
  expect(shownOf({ a: pupils(0, 8), b: pupils(6, 14) })).toEqual(['a']);
});

it('takes no class away for a group that is too small to have a figure, nor one of another group', () => {
  expect(shownOf({ a: pupils(0, 5) }, pupils(0, MINIMUM_GROUP - 1))).toEqual(['a']);
  const grades = [pupils(0, 12), pupils(20, 40)];
  expect(shownOf({ a: pupils(0, 8), z: pupils(20, 26) }, ...grades)).toEqual(['z']);
});

it('no difference of two figures that are shown tells of fewer than five', () => {
  const pupil = fc.record({
    regular: fc.constantFrom('a', 'b', 'c'),
    hoshi: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 60 }), (pupils) => {
      const all = new Set(pupils.keys());
      const of = (name: string) =>
        new Set(
          [...all].filter(
            (index) => pupils[index]?.regular === name || (name === 'h' && pupils[index]?.hoshi),
          ),
        );
      const classes = new Map(['a', 'b', 'c', 'h'].map((name) => [name, of(name)]));
      const shown = [...publishableClasses(classes, [all])].map(
        (name) => classes.get(name) ?? new Set<number>(),
      );
      const minus = (from: ReadonlySet<number>, others: Set<number>[]) =>
        [...from].filter((one) => !others.some((set) => set.has(one))).length;
      const sizes = [
        ...shown.flatMap((a) =>
          shown.filter((b) => b !== a).flatMap((b) => [minus(a, [b]), a.size - minus(a, [b])]),
        ),
        ...shown.map(({ size }) => size),
        all.size < MINIMUM_GROUP ? 0 : minus(all, shown),
      ];
      for (const size of sizes) expect(size === 0 || size >= FEWEST_ANSWERS).toBe(true);
    }),
  );
});
