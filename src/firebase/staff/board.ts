/** What a class board listens to: one query for its days, one for what lies apart from them, and one document of names. */
import { type KeptDays, keptDaysSchema, withKeptDays } from '@domain/classes/kept-days';
import { type Day, monthOf } from '@domain/days';
import { classDaySchema, type ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { rosterSchema, type Roster } from '@domain/school/school';
import { type Watch, watchDocument, watchQuery } from './watch';
import { watchAll } from './watch-all';

/**
 * The class's documents of `days` (at most 30), by day, with what lies apart for this reader (`uid`). One listener for all of the class's,
 * because the rules read the staff member's document once per listener.
 */
export function watchClassDays(
  school: string,
  uid: string,
  classId: string,
  days: readonly Day[],
): Watch<Record<Day, ClassDay>> {
  const boards = watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/classDays`),
        where('classId', '==', classId),
        where('day', 'in', days),
      ),
    classDaySchema,
  );
  const kept = watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/keptDays`),
        where('readers', 'array-contains', uid),
        where('classId', '==', classId),
        where('month', 'in', [...new Set(days.map(monthOf))]),
      ),
    keptDaysSchema,
  );
  return seen(boards, kept, days, ({ day }) => day);
}

type Stored = ClassDay | KeptDays;

/** Boards with what lies apart from them, told when both have been heard: nobody sees a pass first that is none. */
function seen(
  boards: Watch<Record<string, Stored>>,
  kept: Watch<Record<string, Stored>>,
  days: readonly Day[],
  keyOf: (classDay: ClassDay) => string,
): Watch<Record<string, ClassDay>> {
  return ({ next, failed }) =>
    watchAll([boards, kept])({
      next: (heard, ...how) => {
        const all = heard.flatMap((one) => Object.values(one));
        const months = all.filter((one) => 'month' in one);
        const shown = all.filter((one) => 'day' in one);
        const joined = withKeptDays(shown, months, days);
        next(Object.fromEntries(joined.map((one) => [keyOf(one), one])), ...how);
      },
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

/** One day of all classes of which anything is known, by class, with what lies apart for this reader (`uid`): a read for each of them. */
export function watchSchoolDay(school: string, uid: string, day: Day): Watch<Record<string, ClassDay>> {
  const boards = watchQuery(
    ({ db, query, collection, where }) =>
      query(collection(db, `${paths.school(school)}/classDays`), where('day', '==', day)),
    classDaySchema,
  );
  const kept = watchQuery(
    ({ db, query, collection, where }) =>
      query(
        collection(db, `${paths.school(school)}/keptDays`),
        where('readers', 'array-contains', uid),
        where('month', '==', monthOf(day)),
      ),
    keptDaysSchema,
  );
  return seen(boards, kept, [day], ({ classId }) => classId);
}
