import { type ClassTablet, classTabletSchema } from '@domain/accounts/class-tablet';
import { paths } from '@domain/paths';
import { type Watch, watchQuery } from './watch';

/** The prepared tablets of a school, by id. Only leaders and administrators may ask for all. */
export function watchClassTablets(school: string): Watch<Record<string, ClassTablet>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/classTablets`),
    classTabletSchema,
  );
}

/** Those of one class, by id. */
export function watchTabletsOfClass(school: string, classId: string): Watch<Record<string, ClassTablet>> {
  return watchQuery(
    ({ db, query, collection, where }) =>
      query(collection(db, `${paths.school(school)}/classTablets`), where('classId', '==', classId)),
    classTabletSchema,
  );
}
