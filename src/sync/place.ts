import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import type { PupilSession } from '@/local/session-types';

/** What a class id says about its pupils. */
export function placeOf(classId: string): Pick<PupilSession, 'classId' | 'grade' | 'form'> {
  const grade = gradeOfClass(classId);
  return { classId, grade, form: formOfGrade(grade) };
}
