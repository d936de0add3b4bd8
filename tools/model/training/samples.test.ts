import { expect, test } from 'vitest';
import { designOf } from './design';
import { pick } from './samples';
import { givenSamples } from './training.fixture';

const rows = [
  { schoolId: 'b', yearMonth: '2026-05', onset: true, features: { absent_4w: 4, ind_mood: 40 } },
  { schoolId: 'a', yearMonth: '2026-04', features: { absent_4w: 0, ind_mood: null } },
  { schoolId: 'b', yearMonth: '2026-06', features: { absent_4w: 2, ind_mood: 60 } },
];
const samples = givenSamples(['absent_4w', 'ind_mood'], rows);

test('pupils who are long absent, and months whose outcome is not known, are not learnt from', () => {
  const some = givenSamples(
    ['absent_4w'],
    [{ alreadyAbsent: true, onset: true }, { onset: null }, { onset: true }],
  );
  expect([some.count, [...some.onset]]).toEqual([1, [1]]);
});

test('samples keep what was known, whose school it was, and from when to when', () => {
  expect([...(samples.columns[1] ?? [])]).toEqual([40, NaN, 60]);
  expect(samples.schools).toEqual(['b', 'a']);
  expect([...samples.schoolOf]).toEqual([0, 1, 0]);
  expect(samples.months).toEqual({ from: '2026-04', to: '2026-06' });
});

test('thousands of rows fit', () => {
  const many = givenSamples(
    ['absent_4w'],
    Array.from({ length: 5000 }, (_, n) => ({ schoolId: `s${n}`, features: { absent_4w: n } })),
  );
  expect([many.count, many.columns[0]?.[4999], many.schoolOf[4999]]).toEqual([5000, 4999, 4999]);
});

test('what is known is standardised by its mean and population SD; what is not stands at the mean and in a column of its own', () => {
  const { features, width, matrix } = designOf(samples);
  const sd = Math.sqrt(8 / 3);
  expect(width).toBe(3);
  expect(features).toEqual([
    { name: 'absent_4w', mean: 2, scale: sd, missingAt: null },
    { name: 'ind_mood', mean: 50, scale: 10, missingAt: 2 },
  ]);
  const expected = [2 / sd, -1, 0, -2 / sd, 0, 1, 0, 1, 0];
  matrix.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN, 12));
});

test('a column that never varies, or of which nothing is known, says nothing', () => {
  const { features, matrix } = designOf(
    givenSamples(
      ['absent_4w', 'ind_mood'],
      [{ features: { absent_4w: 0.1 } }, { features: { absent_4w: 0.1 } }],
    ),
  );
  expect(features).toEqual([
    { name: 'absent_4w', mean: 0.1, scale: 1, missingAt: null },
    { name: 'ind_mood', mean: 0, scale: 1, missingAt: 2 },
  ]);
  expect([...matrix]).toEqual([0, 0, 1, 0, 0, 1]);
});

test('features are picked by name, and one that was not collected is a mistake', () => {
  expect(pick(samples, ['ind_mood']).columns).toEqual([samples.columns[1]]);
  expect(() => pick(samples, ['ind_body'])).toThrow('not collected: ind_body');
});
