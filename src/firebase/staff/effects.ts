/** Whether noticing does any good, by month. */
import { effectSchema, type Effect } from '@domain/effect';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

/** A school year, and the same month of the one before. */
const MONTHS = 13;

/** The last months, by month: of one school, or (without one) of the city. */
export function watchEffects(school?: string): Watch<Record<string, Effect>> {
  const path = school === undefined ? 'effects' : `${paths.school(school)}/effects`;
  return watchQuery(
    ({ db, query, collection, orderBy, limit }) =>
      query(collection(db, path), orderBy('month', 'desc'), limit(MONTHS)),
    effectSchema,
  );
}
