import { expect, test } from 'vitest';
import { reasonSchema } from '../notices/records';
import { FEATURES } from './features';
import { riskReasons, type ReasonContext } from './reasons';

const mood = {
  below: { days: 3, since: '2026-11-16' },
  fewer: { answered: 4, asked: 10, usual: 90 },
};
const given = (row: ReasonContext['row'], contribution = 0.5) => ({
  scored: {
    contributions: Object.entries(row).map(([feature, value]) => ({ feature, value, contribution })),
  },
  context: { row, mood, sources: (feature: string) => [`schools/s/${feature}`] },
});
const codesOf = ({ scored, context }: ReturnType<typeof given>) =>
  riskReasons(scored, context).map(({ code }) => code);

test('each feature has words, with the figure that they need and where it was read', () => {
  for (const { name, min, max } of FEATURES) {
    const { scored, context } = given({ [name]: name.startsWith('ind_') ? min : max });
    const [reason] = riskReasons(scored, context);
    expect(reasonSchema.safeParse(reason).success, name).toBe(true);
    expect(reason?.sources).toEqual([`schools/s/${name}`]);
  }
  const { scored, context } = given({ absent_4w: 4 });
  expect(riskReasons(scored, context)).toEqual([
    { code: 'absent-recently', params: { days: 4, weeks: 4 }, sources: ['schools/s/absent_4w'] },
  ]);
});

test('what is not known is never a reason, nor is none of something', () => {
  expect(codesOf(given({ absent_4w: null, ind_friends: null, late_4w: 0, fell_mood: 0 }))).toEqual([]);
});

test('an indicator is called low only when it is, however few have a lower one', () => {
  expect(codesOf(given({ ind_friends: 50 }))).toEqual([]);
  expect(codesOf(given({ ind_friends: 49.9 }))).toEqual(['indicator-low']);
});

test('what lowers the score or hardly raises it is no reason', () => {
  expect(codesOf(given({ absent_4w: 4 }, -0.5))).toEqual([]);
  expect(codesOf(given({ absent_4w: 4 }, 0.09))).toEqual([]);
});

test('weather and silence are worded only with what the mood says of them, and once', () => {
  const { scored, context } = given({ weather_drop: 2, weather_mean: 1.4, weeks_since_answer: 3 });
  expect(riskReasons(scored, context)).toEqual([
    {
      code: 'mood-below-usual',
      params: { days: 3, since: '2026-11-16' },
      sources: ['schools/s/weather_drop', 'schools/s/weather_mean'],
    },
    {
      code: 'answers-fewer',
      params: { answered: 4, asked: 10, usual: 90 },
      sources: ['schools/s/weeks_since_answer'],
    },
  ]);
  expect(riskReasons(scored, { row: context.row, sources: context.sources })).toEqual([]);
});

test('at most four reasons, in the order of the contributions', () => {
  const row = { absent_year: 12, absent_4w: 5, late_4w: 3, nurse_4w: 2, ind_friends: 10, invited_silent: 1 };
  expect(codesOf(given(row))).toEqual(['absent-this-year', 'absent-recently', 'late-often', 'nurse-often']);
});
