import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instrumentSchema } from './instrument';
import instrumentJson from './instruments/soramoyo-34.json';
import { K, publish, publishableGroups, type GroupedResult } from './stats';

const instrument = instrumentSchema.parse(instrumentJson);

const answersOf = (group: string, count: number, value = 50): GroupedResult[] =>
  Array.from({ length: count }, () => ({
    group,
    result: {
      form: 'grades4_9',
      indicators: Object.fromEntries(instrument.indicators.map(({ id }) => [id, value])),
    },
  }));

const moodOf = (results: GroupedResult[]) =>
  Object.fromEntries(
    publish(instrument, results, 'school').map(({ scope, forms }) => [
      scope,
      forms.grades4_9?.indicators.mood ?? null,
    ]),
  );

it('publishes a group from ten answers on', () => {
  expect(moodOf([...answersOf('grade-5', 10, 40), ...answersOf('grade-6', 10, 60)])).toEqual({
    school: { n: 20, mean: 50 },
    'grade-5': { n: 10, mean: 40 },
    'grade-6': { n: 10, mean: 60 },
  });
});

it('withholds a second group where the total would give the first one away', () => {
  const mood = moodOf([...answersOf('grade-4', 4), ...answersOf('grade-5', 12), ...answersOf('grade-6', 30)]);
  expect(mood).toEqual({
    school: { n: 46, mean: 50 },
    'grade-4': null,
    'grade-5': null,
    'grade-6': { n: 30, mean: 50 },
  });
});

it('withholds everything of fewer than ten', () => {
  expect(moodOf(answersOf('grade-5', 9))).toEqual({ school: null, 'grade-5': null });
});

it('leaves no published combination from which fewer than ten answers could be worked out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
      const sizes = new Map(counts.map((n, index) => [`grade-${index + 1}`, n]));
      const published = publishableGroups(sizes);
      const total = counts.reduce((sum, n) => sum + n, 0);
      for (const group of published) expect(sizes.get(group)).toBeGreaterThanOrEqual(K);
      if (total < K) return;
      const withheld = [...sizes]
        .filter(([group]) => !published.has(group))
        .reduce((sum, [, n]) => sum + n, 0);
      expect(withheld === 0 || withheld >= K).toBe(true);
    }),
  );
});

it('holds the two forms apart', () => {
  const young = answersOf('grade-2', 12).map(({ group, result }) => ({
    group,
    result: { ...result, form: 'grades1_3' as const },
  }));
  const [school] = publish(instrument, [...young, ...answersOf('grade-5', 11)], 'school');
  expect(school?.forms.grades1_3?.answered).toBe(12);
  expect(school?.forms.grades4_9?.answered).toBe(11);
});
