import { expect, test } from 'vitest';
import { modelSchema } from '@domain/risk/model';
import { logitOf, probabilityOf } from '@domain/risk/score';
import { dictionarySigns, namesOfKind } from '@domain/risk/feature-kinds';
import { fit, type Sign } from './newton';
import { everyRow, heldBackLogits } from './held-back';
import { scoresOf } from './score-samples';
import { trainModel, type Progress, type TrainingOrder } from './train-model';
import { givenSamples } from './training.fixture';

const NAMES = ['absent_4w', 'ind_mood', 'ind_friends'];
/** Six schools; more absence and a lower mood go with more onsets, friends with nothing. */
const samples = givenSamples(
  NAMES,
  Array.from({ length: 600 }, (_, n) => {
    const absent = n % 5;
    const mood = (n * 7) % 100;
    return {
      schoolId: `s${n % 6}`,
      onset: (n * 13) % 17 < absent + (100 - mood) / 20,
      features: { absent_4w: absent, ind_mood: n % 4 === 0 ? null : mood, ind_friends: (n * 31) % 100 },
    };
  }),
);
const order: TrainingOrder = {
  id: 'c-test',
  kind: 'C',
  outcome: { definition: 'five-more-in-4-weeks', horizonWeeks: 4 },
  card: {
    title: 'Test',
    synthetic: true,
    intendedUse: 'tests',
    notFor: 'children',
    data: 'none',
    limits: '',
  },
  features: NAMES,
  l2: 1,
  signs: new Map<string, Sign>(),
  tolerance: 1e-8,
  at: '2026-04-01T00:00:00Z',
};

test('a trained model is one that may be stored, and says how the fit ended', () => {
  const model = trainModel(samples, order);
  expect(modelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  const { converged, gradient, rows, positives } = model.training;
  expect(converged).toBe(true);
  expect(gradient).toBeLessThanOrEqual(1e-8);
  expect([rows, positives]).toEqual([600, samples.onset.filter((one) => one === 1).length]);
  expect(model.training.featureDeciles.absent_4w).toHaveLength(9);
  // Of five values that come up equally often, each lies in one part.
  expect(model.training.featureShares?.absent_4w?.filter((share) => share > 0)).toEqual([
    0.2, 0.2, 0.2, 0.2, 0.2,
  ]);
  expect(model.training.scoreShares).toHaveLength(10);
});

test('it scores rows of the panel as the fit saw them', () => {
  const model = trainModel(samples, order);
  const mean =
    scoresOf(samples, { ...model, calibration: { slope: 1, intercept: 0 } }).reduce((sum, p) => sum + p, 0) /
    600;
  // At the minimum the intercept's gradient is 0: the mean probability is the share of onsets.
  expect(mean).toBeCloseTo(model.training.positives / 600, 9);
  expect(model.features.map(({ missingWeight }) => missingWeight !== 0)).toEqual([false, true, false]);
  const [, mood] = model.features;
  expect(
    logitOf(model, { absent_4w: 1, ind_friends: 50 }) -
      logitOf(model, { absent_4w: 1, ind_mood: mood?.mean ?? NaN, ind_friends: 50 }),
  ).toBeCloseTo(mood?.missingWeight ?? NaN, 9);
});

test('a sign holds for the named feature and stands in the model', () => {
  const free = trainModel(samples, order);
  const held = trainModel(samples, { ...order, signs: new Map([['absent_4w', '-']]) });
  expect(free.features[0]?.weight).toBeGreaterThan(0);
  expect(held.features[0]).toMatchObject({ weight: 0, sign: '-' });
});

test('a pupil of a teacher has seen the months that the teacher saw', () => {
  const teacher = trainModel(samples, { ...order, id: 'teacher' });
  const saw = (from: string, to: string) => ({
    ...order,
    distilledFrom: { ...teacher, training: { ...teacher.training, months: { from, to } } },
  });
  const monthsOf = (from: string, to: string) => trainModel(samples, saw(from, to)).training.months;
  expect(monthsOf('2025-04', '2027-03')).toEqual({ from: '2025-04', to: '2027-03' });
  expect(monthsOf('2026-05', '2025-03')).toEqual({ from: '2026-04', to: '2026-04' });
});

test('in two stages: B on the survey alone comes near the scores of C, not to what happened', () => {
  const c = trainModel(samples, order);
  const survey = { ...order, id: 'b-test', kind: 'B' as const, features: ['ind_mood', 'ind_friends'] };
  const direct = trainModel(samples, survey);
  const distilled = trainModel(samples, { ...survey, distilledFrom: c });
  expect(distilled.training.distilledFrom).toBe('c-test');
  expect(direct.training.distilledFrom).toBeUndefined();
  const scores = scoresOf(samples, c);
  const distance = (model: typeof direct) => {
    const own = scoresOf(samples, { ...model, calibration: { slope: 1, intercept: 0 } });
    return own.reduce(
      (sum, p, row) => sum - (scores[row] ?? 0) * Math.log(p) - (1 - (scores[row] ?? 0)) * Math.log(1 - p),
      0,
    );
  };
  expect(distance(distilled)).toBeLessThan(distance(direct));
});

test('the order of the rows changes nothing that can be seen', () => {
  const reversed = {
    ...samples,
    columns: samples.columns.map((column) => column.slice().reverse()),
    onset: samples.onset.slice().reverse(),
    schoolOf: samples.schoolOf.slice().reverse(),
  };
  const row = { absent_4w: 3, ind_mood: 20, ind_friends: 40 };
  expect(probabilityOf(trainModel(reversed, order), row)).toBeCloseTo(
    probabilityOf(trainModel(samples, order), row),
    9,
  );
});

test('each iteration and each school held back is told', () => {
  const told: Progress['stage'][] = [];
  const model = trainModel(samples, { ...order, onProgress: ({ stage }) => told.push(stage) });
  expect(told.filter((stage) => stage === 'fit')).toHaveLength(model.training.iterations + 1);
  expect(told.filter((stage) => stage === 'calibration')).toHaveLength(5);
});

test('calibration uses fits that have not seen the school; with one school there is none', () => {
  const objective = { matrix: new Float64Array(600), width: 1, targets: samples.onset, l2: 1 };
  const seen: Uint32Array[] = [];
  const logits = heldBackLogits(
    samples,
    objective,
    (rows) => {
      seen.push(rows);
      return fit({ ...objective, rows }, { tolerance: 1e-6 });
    },
    () => undefined,
  );
  const schoolsIn = (rows: Uint32Array) => new Set([...rows].map((row) => samples.schoolOf[row]));
  // Six schools in five folds: one of them holds two.
  expect(seen.map((rows) => schoolsIn(rows).size)).toEqual([4, 5, 5, 5, 5]);
  expect(logits?.every((logit) => logit !== 0)).toBe(true);
  const one = givenSamples(NAMES, [{ onset: true }, { onset: false }]);
  expect(trainModel(one, order).calibration).toEqual({ slope: 1, intercept: 0 });
  expect(everyRow(3)).toEqual(Uint32Array.from([0, 1, 2]));
});

test('from rows that all came to the same nothing is learnt', () => {
  expect(() => trainModel(givenSamples(NAMES, [{}, {}]), order)).toThrow('all rows have one outcome');
  expect(() => trainModel(givenSamples(NAMES, [{ onset: true }]), order)).toThrow(
    'all rows have one outcome',
  );
});

test('A ranks by past absence, B is the survey alone, C is everything; signs are those of the dictionary', () => {
  expect(namesOfKind('A')).toEqual(['absent_year', 'absent_4w']);
  expect(namesOfKind('B').every((name) => /^(ind_|fell_|invited_silent)/.test(name))).toBe(true);
  expect(namesOfKind('C')).toEqual(
    expect.arrayContaining([...namesOfKind('A'), ...namesOfKind('B'), 'weather_drop', 'transition']),
  );
  expect(dictionarySigns(['absent_4w', 'ind_mood', 'transition'])).toEqual(
    new Map([
      ['absent_4w', '+'],
      ['ind_mood', '-'],
    ]),
  );
});
