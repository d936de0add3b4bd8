/**
 * Whom one child is kept apart from: whom it leaves out by its standing choice, and whom a matter of harm that is not over is about. Every
 * command that touches one child asks this, in one reading.
 */
import { standingChoicesSchema } from '../answers/standing-choices';
import { paths } from '../paths';
import { quietRecordSchema } from '../readings/quiet-record';
import { one } from './command';

export function apartSources(school: string, pupilId: string) {
  return {
    choices: one(paths.standingChoices(school, pupilId), standingChoicesSchema),
    quiet: one(paths.quietRecord(school, pupilId), quietRecordSchema),
  };
}

export interface ApartState {
  readonly choices: { readonly not: readonly string[] } | undefined;
  readonly quiet: { readonly keptFrom: readonly string[] } | undefined;
}

export function keptApart({ choices, quiet }: ApartState): string[] {
  return [...new Set([...(choices?.not ?? []), ...(quiet?.keptFrom ?? [])])];
}
