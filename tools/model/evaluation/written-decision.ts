import type { RiskModel } from '@domain/risk/model';
import type { Evaluation } from './evaluate';

/**
 * The model with the figures that decided. Null when nothing was decided: A needs no decision, only A is a measure, months seen in training
 * prove nothing, and without an interval nobody can tell. A model without these figures is not switched on.
 */
export function withEvaluation(
  model: RiskModel,
  against: string,
  { decision, populations }: Pick<Evaluation, 'decision' | 'populations'>,
): RiskModel | null {
  const { ships, reason, recallAt5 } = decision;
  const onset = populations.find(({ population }) => population === 'new-onset');
  const figures = onset?.models.find(({ role }) => role === 'new')?.figures;
  if (reason !== 'better' && reason !== 'not-better') return null;
  if (onset === undefined || figures === undefined) return null;
  const [auc, averagePrecision, f1] = [figures.auc.value, figures.averagePrecision.value, figures.f1.value];
  const { value: difference, low, high } = recallAt5;
  if (auc === null || averagePrecision === null || f1 === null) return null;
  if (difference === null || low === null || high === null) return null;
  return {
    ...model,
    evaluation: {
      ships,
      against,
      recallAt5: { difference, low, high },
      ...{ auc, averagePrecision, f1 },
      prevalence: onset.positives / onset.rows,
    },
  };
}
