/** Which model may run. The board's screens ask before a choice is made, the night run asks again before it obeys one. */
import type { RiskModel } from './model';
import type { DryRun, ModelChoice } from './records';
import { isFeatureOfKind } from './feature-kinds';

/** A choice of no model at all. */
export const NO_MODEL = 'none';

export const WHY_NOT_ACTIVE = ['refused', 'not-tried', 'not-evaluated', 'does-not-ship'] as const;
export type WhyNotActive = (typeof WHY_NOT_ACTIVE)[number];

/** `null`: it may run beside the present one, telling nobody. It must have been tried on last month and found valid. */
export function whyNotShadow(dryRun: Pick<DryRun, 'state'> | null): WhyNotActive | null {
  if (dryRun?.state === 'refused') return 'refused';
  return dryRun?.state === 'done' ? null : 'not-tried';
}

/**
 * `null`: adults may be told by it. A, the ranking by past absence, is what the others are measured against; they must have been
 * found better than it.
 */
export function whyNotActive(
  model: Pick<RiskModel, 'kind' | 'features' | 'evaluation'>,
  dryRun: Pick<DryRun, 'state'> | null,
): WhyNotActive | null {
  if (dryRun?.state === 'refused') return 'refused';
  if (!isBaseline(model) && !model.evaluation) return 'not-evaluated';
  if (!isBaseline(model) && !model.evaluation?.ships) return 'does-not-ship';
  return whyNotShadow(dryRun);
}

/** By what it sees, not by what it calls itself: otherwise anything could pass as the measure of all others. */
function isBaseline({ kind, features }: Pick<RiskModel, 'kind' | 'features'>): boolean {
  return kind === 'A' && features.every(({ name }) => isFeatureOfKind(name, kind));
}

/** The choice that holds is the latest one. */
export function latestChoice<Choice extends Pick<ModelChoice, 'at'>>(
  choices: readonly Choice[],
): Choice | undefined {
  return choices.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
}
