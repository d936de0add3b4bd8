/** A risk model for tests: all that a test does not care about. */
import type { ModelFeature, RiskModel } from './model';

export function givenFeature(name: string, weight: number, more: Partial<ModelFeature> = {}): ModelFeature {
  return { name, mean: 0, scale: 1, weight, missingWeight: 0, reference: 0, ...more };
}

export function givenModel(features: ModelFeature[], more: Partial<RiskModel> = {}): RiskModel {
  return {
    format: 1,
    id: 'test-model',
    kind: 'C',
    outcome: { definition: 'five-more-in-4-weeks', horizonWeeks: 4 },
    intercept: 0,
    features,
    calibration: { slope: 1, intercept: 0 },
    training: {
      at: '2026-04-01T00:00:00Z',
      rows: 0,
      positives: 0,
      months: { from: '2025-04', to: '2026-03' },
      l2: 1,
      gradient: 0,
      tolerance: 1e-6,
      iterations: 1,
      converged: true,
      scoreDeciles: [],
      featureDeciles: {},
    },
    card: {
      title: 'Test',
      synthetic: true,
      intendedUse: 'tests',
      notFor: 'children',
      data: 'none',
      limits: '',
    },
    ...more,
  };
}
