/** What a class board listens to: one query for its days and one document of names. */
import type { Day } from '@domain/days';
import { classDaySchema, type ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { rosterSchema, type Roster } from '@domain/school/school';
import { type Watch, watchDocument, watchQuery } from './watch';
import { watchAll } from './watch-all';

/**
 * The class's documents of `days` (at most 30), by day. One listener for all of them, because the rules read the staff member's
 * document once per listener.
 */
export function watchClassDays(
  school: string,
  classId: string,
  days: readonly Day[],
): Watch<Record<Day, ClassDay>> {
  const watch = watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/classDays`),
        where('classId', '==', classId),
        where('day', 'in', days),
      ),
    classDaySchema,
  );
  return ({ next, failed }) =>
    watch({
      next: (documents, ...how) =>
        next(Object.fromEntries(Object.values(documents).map((one) => [one.day, one])), ...how),
      failed,
    });
}

export function watchRoster(school: string, classId: string): Watch<Roster | null> {
  return watchDocument(paths.roster(school, classId), rosterSchema);
}

/** One day of several classes, `null` for those of which nothing is known yet. */
export function watchClassesOn(
  school: string,
  classIds: readonly string[],
  day: Day,
): Watch<(ClassDay | null)[]> {
  return watchAll(
    classIds.map((classId) => watchDocument(paths.classDay(school, classId, day), classDaySchema)),
  );
}

/** One day of all classes of which anything is known, by class: a read for each of them, and one listener. */
export function watchSchoolDay(school: string, day: Day): Watch<Record<string, ClassDay>> {
  const watch = watchQuery(
    ({ db, query, collection, where }) =>
      query(collection(db, `${paths.school(school)}/classDays`), where('day', '==', day)),
    classDaySchema,
  );
  return ({ next, failed }) =>
    watch({
      next: (documents, ...how) =>
        next(Object.fromEntries(Object.values(documents).map((one) => [one.classId, one])), ...how),
      failed,
    });
}
