import type { RiskModel } from '@domain/risk/model';

/** A model that was fitted to no rows: the built-in one. */
export function isHandMade({ training }: Pick<RiskModel, 'training'>): boolean {
  return training.rows === 0;
}
