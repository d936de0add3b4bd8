/** Grades 1–9 and the forms of a survey that they get. */

export const FORMS = ['grades4_9', 'grades1_3'] as const;
/** Which wording and answering steps of an instrument a pupil gets. The two are normed separately and never pooled. */
export type Form = (typeof FORMS)[number];

/** Grade (1–9) written in a class id. Throws on anything that is not a class id. */
export function gradeOfClass(classId: string): number {
  const grade = Number(classId.split('-')[1]);
  if (!Number.isInteger(grade) || grade < 1 || grade > 9) throw new Error(`not a class id: ${classId}`);
  return grade;
}

export function formOfGrade(grade: number): Form {
  return grade <= 3 ? 'grades1_3' : 'grades4_9';
}
