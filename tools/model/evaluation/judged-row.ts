import type { FeatureRow } from '@domain/risk/features';
import type { RiskModel } from '@domain/risk/model';
import { probabilityOf } from '@domain/risk/score';
import type { PanelRow } from '../training/panel';

/** The features that an evaluation reads itself: who was silent, and days absent before and after a notice. */
const READ = ['invited_silent', 'absent_4w'] as const;

/** A row of the panel with what each model makes of it, without all else: a year of a city must fit into memory. */
export interface JudgedRow extends PanelRow {
  /** By model, in the order asked for: the probability before rounding. */
  readonly scores: readonly number[];
}

export function judge(row: PanelRow, models: readonly RiskModel[]): JudgedRow {
  const features: FeatureRow = Object.fromEntries(READ.map((name) => [name, row.features[name] ?? null]));
  return { ...row, features, scores: models.map((model) => probabilityOf(model, row.features)) };
}
