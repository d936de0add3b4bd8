import { describe, expect, it } from 'vitest';
import { latestChoice, whyNotActive, whyNotShadow } from './choices';
import { givenFeature, givenModel } from './model.fixture';

const evaluation = (ships: boolean) => ({
  ships,
  against: 'built-in-a',
  recallAt5: { difference: 0.1, low: ships ? 0.02 : -0.02, high: 0.2 },
  auc: 0.7,
  averagePrecision: 0.2,
  f1: 0.2,
  prevalence: 0.03,
});
const tried = { state: 'done' } as const;

describe('adults are told by a model', () => {
  it('only when it was found better than past absence, and was tried', () => {
    expect(whyNotActive(givenModel([], { evaluation: evaluation(true) }), tried)).toBeNull();
    expect(whyNotActive(givenModel([], { evaluation: evaluation(false) }), tried)).toBe('does-not-ship');
    expect(whyNotActive(givenModel([]), tried)).toBe('not-evaluated');
    expect(whyNotActive(givenModel([], { evaluation: evaluation(true) }), null)).toBe('not-tried');
    expect(whyNotActive(givenModel([], { evaluation: evaluation(true) }), { state: 'running' })).toBe(
      'not-tried',
    );
  });

  it('never when the functions refused it, however good it looks', () => {
    expect(whyNotActive(givenModel([], { evaluation: evaluation(true) }), { state: 'refused' })).toBe(
      'refused',
    );
    expect(whyNotShadow({ state: 'refused' })).toBe('refused');
  });

  it('without an evaluation when it is the ranking by past absence', () => {
    const pastAbsence = [givenFeature('absent_year', 0.1), givenFeature('absent_4w', 0.3)];
    expect(whyNotActive(givenModel(pastAbsence, { kind: 'A' }), tried)).toBeNull();
    const more = [...pastAbsence, givenFeature('ind_friends', -0.3)];
    expect(whyNotActive(givenModel(more, { kind: 'A' }), tried)).toBe('not-evaluated');
  });
});

it('runs one that does not ship beside the present one, once tried', () => {
  expect(whyNotShadow(tried)).toBeNull();
  expect(whyNotShadow(null)).toBe('not-tried');
});

it('takes the latest choice, in whatever order they come', () => {
  const choices = [{ at: '2026-10-01T00:00:00.000Z' }, { at: '2026-11-01T00:00:00.000Z' }];
  expect(latestChoice(choices)).toBe(choices[1]);
  expect(latestChoice(choices.slice(2))).toBeUndefined();
});
