import type { RiskModel } from '../risk/model';

/** Set by hand, in the unit of the feature: nothing is standardised, and what is not known counts as no day absent. */
const byHand = (name: string, weight: number) => ({
  ...{ name, mean: 0, scale: 1, weight, missingWeight: 0, reference: 0 },
  sign: '+' as const,
});

/**
 * Model A, which every other model must beat: it ranks by past absence alone. Its weights were chosen, not fitted: a day in the
 * last four weeks counts for more than one in spring. About ten days this year with five of them lately reach the usual floor.
 */
export const builtInModel: RiskModel = {
  format: 1,
  id: 'built-in-a',
  kind: 'A',
  outcome: { definition: 'cumulative-30-in-year', horizonWeeks: 4 },
  intercept: -5,
  features: [byHand('absent_year', 0.12), byHand('absent_4w', 0.35)],
  calibration: { slope: 1, intercept: 0 },
  training: {
    ...{ at: '2026-04-01T00:00:00Z', rows: 0, positives: 0, months: { from: '2026-04', to: '2026-04' } },
    ...{ l2: 0, gradient: 0, tolerance: 0, iterations: 0, converged: true },
    ...{ scoreDeciles: [], featureDeciles: {} },
  },
  card: {
    title: 'Past absence (built in)',
    synthetic: false,
    intendedUse: 'Bringing children with recent absence to mind, and the measure for every other model.',
    notFor: 'Deciding anything about a child, grading, or talking with the child about it.',
    data: 'None: the weights were set by hand and fitted to no children. Its score is a rank, not a probability.',
    limits: 'Sees nothing but absence, so it comes late for children who still come to school.',
  },
};
