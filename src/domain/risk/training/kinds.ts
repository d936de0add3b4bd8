/** Which features the three kinds of model use, and what the field is sure of. */
import { FEATURES, type Feature } from '../features';
import type { RiskModel } from '../model';
import type { Sign } from './newton';

/** A ranks by past absence, B is the survey alone, C is everything. */
export function namesOfKind(kind: RiskModel['kind'], dictionary: readonly Feature[] = FEATURES): string[] {
  if (kind === 'A') return ['absent_year', 'absent_4w'];
  return dictionary.filter(({ from }) => kind === 'C' || from === 'survey').map(({ name }) => name);
}

/** The signs that the dictionary is sure of, for these names. */
export function dictionarySigns(
  names: readonly string[],
  dictionary: readonly Feature[] = FEATURES,
): Map<string, Sign> {
  const wanted = new Set(names);
  return new Map(
    dictionary.flatMap(({ name, sign }) => (sign !== undefined && wanted.has(name) ? [[name, sign]] : [])),
  );
}
