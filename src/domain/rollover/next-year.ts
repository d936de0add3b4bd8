/** A school's next year as it follows from this one: every class one grade up with all who are in it, the highest grade gone. */
import { paths } from '../paths';
import { gradeOfClass, openClasses, schoolYearOfClass } from '../school/grades';
import {
  presentClasses,
  type Pupil,
  pupilSchema,
  type School,
  type SchoolClass,
  schoolClassSchema,
  schoolSchema,
} from '../school/school';
import type { Sha256, StoredDocuments } from '../import/plan';
import { admit, enter, newParts, planOf, type RosterPlan } from '../import/roster-parts';

const LAST_OF_PRIMARY = 6;
const LAST_OF_ALL = 9;

/** After which grade children leave: a school that has grades above six leaves them with nine. */
export function lastGrade(grades: readonly number[]): number {
  return grades.some((grade) => grade > LAST_OF_PRIMARY) ? LAST_OF_ALL : LAST_OF_PRIMARY;
}

/** The class that a class becomes; `undefined`: its children leave. */
export function classAfter(classId: string, last: number): string | undefined {
  const grade = gradeOfClass(classId);
  const [, , code] = classId.split('-');
  return grade < last ? `${schoolYearOfClass(classId) + 1}-${grade + 1}-${code}` : undefined;
}

/** 5年1組 becomes 6年1組; a name without its grade stays. A lower secondary school counts its grades from one again. */
export function nameAfter({ name, grade }: SchoolClass): string {
  const written = [grade, grade - LAST_OF_PRIMARY].find(
    (number) => number > 0 && name.normalize('NFKC').startsWith(`${number}年`),
  );
  return written === undefined ? name : `${written + 1}${name.slice(1)}`;
}

/**
 * The same plan as that of a list of next year's classes. `stored`: pupils, classes and the school. Who is in a class of `year` already
 * (a first grader who was entered early) stays there.
 */
export function planNextYear(
  stored: StoredDocuments,
  school: string,
  year: number,
  sha256: Sha256,
): RosterPlan | undefined {
  const known = schoolSchema.safeParse(stored.get(paths.school(school)));
  if (!known.success) return undefined;
  const classes = classesIn(stored, school);
  const ofYear = (wanted: number) =>
    openClasses(classes).filter((classId) => schoolYearOfClass(classId) === wanted);
  const last = lastGrade(ofYear(year - 1).map(gradeOfClass));
  const parts = newParts();
  parts.schools.push({ path: paths.school(school), data: known.data satisfies School });
  const next = new Map<string, SchoolClass>();
  for (const classId of ofYear(year - 1)) {
    const after = classAfter(classId, last);
    const before = classes[classId];
    if (after !== undefined && before)
      next.set(after, { year, grade: gradeOfClass(after), name: nameAfter(before), kind: before.kind });
  }
  for (const classId of ofYear(year)) if (classes[classId]) next.set(classId, classes[classId]);
  for (const [classId, data] of [...next].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    parts.classes.push({ path: paths.schoolClass(school, classId), data });
  for (const [path, data] of stored) {
    const place = paths.pupil.in(path);
    const pupil = place?.school === school ? pupilSchema.safeParse(data).data : undefined;
    if (!place || !pupil || pupil.status !== 'active') continue;
    const classIds = presentClasses(pupil).flatMap((id) =>
      next.has(id) ? id : (classAfter(id, last) ?? []),
    );
    const [classId] = classIds;
    if (classId === undefined || !classIds.every((id) => next.has(id))) continue;
    const after: Pupil = { ...pupil, classId, classIds };
    parts.pupils.push({ path, data: after });
    for (const id of classIds) enter(parts, school, id, place.pupilId, after, after.number);
    const claims = { role: 'pupil', school, pupilId: place.pupilId, classId } as const;
    admit(parts, sha256, { ...after, enabled: true }, after.uid, claims);
  }
  return planOf(parts, { held: [], heldUnknown: false, staffToo: false, isFromStored: true });
}

function classesIn(stored: StoredDocuments, school: string): Record<string, SchoolClass> {
  const found: Record<string, SchoolClass> = {};
  for (const [path, data] of stored) {
    const place = paths.schoolClass.in(path);
    const one = place?.school === school ? schoolClassSchema.safeParse(data).data : undefined;
    if (place && one) found[place.classId] = one;
  }
  return found;
}
