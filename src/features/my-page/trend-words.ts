import type { TrendPoint } from '@domain/survey/trends';

/** The locale key of what a round was like beside the one before: words, because it is no mark. */
export function trendWords({ value, change }: Pick<TrendPoint, 'value' | 'change'>) {
  if (value === null) return 'words.missingHint';
  return change ? (`words.${change}` as const) : 'words.first';
}
