/** Grades 1–9 and the forms of a survey that they get. */
import { type Day, schoolYearOf } from '../days';

export const FORMS = ['grades4_9', 'grades1_3'] as const;
/** Which wording and answering steps of an instrument a pupil gets. The two are normed separately and never pooled. */
export type Form = (typeof FORMS)[number];

/** Grade (1–9) written in a class id. Throws on anything that is not a class id. */
export function gradeOfClass(classId: string): number {
  const grade = Number(classId.split('-')[1]);
  if (!Number.isInteger(grade) || grade < 1 || grade > 9) throw new Error(`not a class id: ${classId}`);
  return grade;
}

/** The grades of the band that a grade lies in: 1–3, 4–6 or 7–9. */
export function bandOfGrade(grade: number): [number, number, number] {
  const first = grade - ((grade - 1) % 3);
  return [first, first + 1, first + 2];
}

/** The school year (from April on) written in a class id. */
export function schoolYearOfClass(classId: string): number {
  return Number(classId.split('-')[0]);
}

/**
 * Classes of the year that `day` lies in (and later ones that are set up already), and those of earlier years. Where this year's
 * are not there yet, the latest before stand for them.
 */
export function classesByYear(
  classIds: readonly string[],
  day: Day,
): { present: string[]; earlier: string[] } {
  const begun = classIds.map(schoolYearOfClass).filter((year) => year <= schoolYearOf(day));
  const year = Math.max(...begun);
  const sorted = classIds.toSorted();
  return {
    present: sorted.filter((classId) => schoolYearOfClass(classId) >= year),
    earlier: sorted.filter((classId) => schoolYearOfClass(classId) < year),
  };
}

/** Ids of the classes that have not been dissolved. */
export function openClasses(
  classes: Readonly<Record<string, { readonly closed?: boolean | undefined }>>,
): string[] {
  return Object.keys(classes).filter((classId) => classes[classId]?.closed !== true);
}

export function formOfGrade(grade: number): Form {
  return grade <= 3 ? 'grades1_3' : 'grades4_9';
}
