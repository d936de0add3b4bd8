/** Which classes somebody is in after a file of changes, and in which no longer. */
import { rowKeyOf } from '../roster-keys';
import type { Row } from '../sheet';
import type { ChangedRows } from './changed-rows';
import type { PlannedClass } from './classes';
import { hasEnded, type Place } from './enrolments';
import type { Known, KnownPupil } from './known';
import type { RosterContext } from './roster-plan';

/** The class that a child or an adult is in by now, under the name that it has by now. */
export type ClassAt = (school: string, classId: string) => PlannedClass;

/** Keys of the classes that somebody is no longer in: deleted, ended, or another one in the same row. */
export function endedIn(
  { active, gone }: ChangedRows,
  known: Known,
  { sha256, day }: RosterContext,
): Map<string, Set<string>> {
  const ended = new Map<string, Set<string>>();
  const end = (row: Row, key: string | undefined) => {
    const user = row.code('userSourcedId');
    if (key === undefined || key === '') return;
    ended.set(user, (ended.get(user) ?? new Set()).add(key));
  };
  const before = (row: Row) => {
    const key = rowKeyOf(sha256, 'enrollments', row.code('sourcedId'));
    return [...known.keys.values()].flatMap(({ rows }) => rows[key]?.in ?? [])[0];
  };
  for (const row of gone.enrollments) end(row, row.code('classSourcedId') || before(row));
  for (const row of active.enrollments) {
    const key = row.code('classSourcedId');
    const was = before(row);
    if (was !== key) end(row, was);
    if (hasEnded(row, day)) end(row, key);
  }
  return ended;
}

export function placesOf(pupil: KnownPupil, row: Row, known: Known, classAt: ClassAt): Place[] {
  return pupil.data.classIds.map((classId) => ({
    row,
    classSourcedId: known.keyAt(pupil.school, classId),
    inClass: classAt(pupil.school, classId),
    number: known.numberIn(pupil, classId),
  }));
}

/** Where a child is in a class of another year or school by now, it is in none of the ones before. */
export function merged(
  before: readonly Place[],
  now: readonly Place[],
  ended: ReadonlySet<string> = new Set(),
): Place[] {
  const [newest] = now;
  const kept = before.filter(
    ({ classSourcedId, inClass }) =>
      !ended.has(classSourcedId) &&
      !now.some((one) => one.classSourcedId === classSourcedId) &&
      (newest === undefined ||
        (newest.inClass.year === inClass.year && newest.inClass.school === inClass.school)),
  );
  return [...kept, ...now];
}
