import { harmSchema, type Harm } from '@domain/cases/harm';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

/** What an adult of the school may have done: asked for by name, because the rules admit whom it names. */
export function watchHarms(school: string, uid: string): Watch<Record<string, Harm>> {
  return watchQuery(
    ({ collection, db, query, where }) =>
      query(collection(db, `${paths.school(school)}/harms`), where('readers', 'array-contains', uid)),
    harmSchema,
  );
}
