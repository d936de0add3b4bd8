import { describe, expect, it } from 'vitest';
import { checkModel, checkModelFile } from './model-problems';
import { givenFeature, givenModel } from './model.fixture';

const model = givenModel([
  givenFeature('absent_year', 0.4, { sign: '+' }),
  givenFeature('ind_friends', -0.2),
]);
const problemsOf = (data: unknown, id?: string) => {
  const checked = checkModel(data, id);
  return 'problems' in checked ? checked.problems.map(({ path, code }) => `${path}: ${code}`) : [];
};

describe('a model file', () => {
  it('that is whole is read as it stands', () => {
    expect(checkModelFile(JSON.stringify(model))).toEqual({ model });
  });

  it('that is no JSON says so, at the file as a whole', () => {
    expect(checkModelFile('{"format": 1,')).toEqual({ problems: [{ path: '', code: 'not-json' }] });
  });

  it('names every place where something is wrong, not only the first', () => {
    const broken = {
      ...model,
      format: 2,
      kind: 'D',
      intercept: 'high',
      id: 'Not An Id',
      features: [{ ...model.features[0], scale: 0, extra: 1 }, { name: 'ind_friends' }],
      training: { ...model.training, rows: -1, scoreDeciles: [2] },
      card: undefined,
    };
    expect(problemsOf(broken)).toEqual(
      expect.arrayContaining([
        'format: wrong-value',
        'kind: wrong-value',
        'intercept: wrong-type',
        'id: wrong-format',
        'features[0].scale: too-small',
        'features[0].extra: unknown-field',
        'features[1].mean: missing',
        'training.rows: too-small',
        'training.scoreDeciles[0]: too-large',
        'card: missing',
      ]),
    );
  });

  it('is told that what other offices know of a child is nothing to compute from', () => {
    const features = [givenFeature('public_assistance', 1), givenFeature('opt_vaccinations', 1)];
    expect(problemsOf(givenModel(features))).toEqual([
      'features[0].name: optional-item',
      'features[1].name: optional-item',
    ]);
  });

  it('says what no schema can: features that nobody computes, twice, against their sign, outside the survey', () => {
    const features = [
      givenFeature('absent_year', -0.1, { sign: '+' }),
      givenFeature('ind_friends', 0.2, { sign: '-' }),
      givenFeature('ind_friends', 0),
      givenFeature('star_sign', 1),
    ];
    expect(problemsOf(givenModel(features, { kind: 'B' }))).toEqual([
      'features[0].name: not-in-survey',
      'features[0].weight: against-its-sign',
      'features[1].weight: against-its-sign',
      'features[2].name: repeated-feature',
      'features[3].name: unknown-feature',
    ]);
  });

  it('is of kind A with past absence only: nothing else may run unmeasured', () => {
    const kindA = (...names: string[]) =>
      givenModel(
        names.map((name) => givenFeature(name, 0)),
        { kind: 'A' },
      );
    expect(problemsOf(kindA('absent_year', 'absent_4w'))).toEqual([]);
    expect(problemsOf(kindA('absent_year', 'late_4w', 'ind_friends'))).toEqual([
      'features[1].name: not-past-absence',
      'features[2].name: not-past-absence',
    ]);
  });

  it('came to an end, keeps the order of its scores, and ships only when it was better', () => {
    const evaluation = {
      ...{ ships: true, against: 'built-in-a', recallAt5: { difference: 0.1, low: 0, high: 0.2 } },
      ...{ auc: 0.7, averagePrecision: 0.2, f1: 0.2, prevalence: 0.03 },
    };
    const training = { ...model.training, converged: false };
    const calibration = { slope: 0, intercept: 0 };
    expect(problemsOf({ ...model, training, calibration, evaluation })).toEqual([
      'training.converged: not-converged',
      'calibration.slope: order-reversed',
      'evaluation.ships: ships-unproven',
    ]);
    expect(problemsOf({ ...model, evaluation: { ...evaluation, ships: false } })).toEqual([]);
  });

  it('says for each part of its cut points how much of training lay there, if it does', () => {
    const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const tenths = Array.from({ length: 10 }, () => 0.1);
    const training = {
      ...{ ...model.training, scoreShares: tenths, featureDeciles: { absent_year: cuts } },
      featureShares: { absent_year: tenths.slice(1) },
    };
    expect(problemsOf({ ...model, training })).toEqual([
      'training.scoreShares: shares-without-cuts',
      'training.featureShares.absent_year: shares-without-cuts',
    ]);
  });

  it('has nine cut points in order wherever drift is measured, or none', () => {
    const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const training = {
      ...model.training,
      featureDeciles: { absent_year: cuts, ind_friends: cuts.toReversed() },
    };
    expect(problemsOf({ ...model, training: { ...training, scoreDeciles: [0.1] } })).toEqual([
      'training.scoreDeciles: not-nine-cuts',
      'training.featureDeciles.ind_friends: cuts-out-of-order',
    ]);
  });

  it('was trained on a day that there was', () => {
    const training = { ...model.training, at: '2026-13-40T00:00:00Z' };
    expect(problemsOf({ ...model, training })).toEqual(['training.at: wrong-value']);
  });

  it('takes no id that means something else, or another than its document’s', () => {
    expect(problemsOf({ ...model, id: 'none' })).toEqual(['id: reserved-id']);
    expect(problemsOf({ ...model, id: 'built-in-a' })).toEqual(['id: reserved-id']);
    expect(problemsOf(model, 'another')).toEqual(['id: id-differs']);
    expect(problemsOf(model, model.id)).toEqual([]);
  });
});
