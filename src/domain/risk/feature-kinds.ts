/** Which features the three kinds of model use, and what the field is sure of. */
import { FEATURES, type Feature } from './features';
import type { RiskModel } from './model';

/** Past absence: what A, the measure of all others, may rank by. */
const PAST_ABSENCE = ['absent_year', 'absent_4w'];

/** A ranks by past absence, B is the survey alone, C is everything. */
export function namesOfKind(kind: RiskModel['kind'], dictionary: readonly Feature[] = FEATURES): string[] {
  if (kind === 'A') return PAST_ABSENCE;
  return dictionary.filter(({ from }) => kind === 'C' || from === 'survey').map(({ name }) => name);
}

export function isFeatureOfKind(name: string, kind: RiskModel['kind']): boolean {
  return namesOfKind(kind).includes(name);
}

/** The signs that the dictionary is sure of, for these names. */
export function dictionarySigns(
  names: readonly string[],
  dictionary: readonly Feature[] = FEATURES,
): Map<string, NonNullable<Feature['sign']>> {
  const wanted = new Set(names);
  return new Map(
    dictionary.flatMap(({ name, sign }) => (sign !== undefined && wanted.has(name) ? [[name, sign]] : [])),
  );
}
