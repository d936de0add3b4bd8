import type { Day } from '@domain/days';
import type { Staff } from '@domain/identity';
import { gradeOfClass } from '@domain/school/grades';
import type { SchoolClass } from '@domain/school/school';
import { useTranslation } from 'react-i18next';

/** Lower secondary schools count their years from one again. */
const LAST_PRIMARY_GRADE = 6;

const numberOf = (classId: string) => classId.split('-')[2] ?? '';

/** Whether a class is called by a name that has to be looked up, and not by its number. */
export function hasOwnName(classId: string): boolean {
  return classId !== '' && !/^\d+$/.test(numberOf(classId));
}

/** Names classes as a school does: 5年1組, or by their own name when they have one. */
export function usePlainClassNames(
  classes: Readonly<Record<string, SchoolClass>>,
): (classId: string) => string {
  const { t } = useTranslation('staff');
  return (classId) => {
    // A notice outlives the class that a child was in.
    if (classId === '') return t('class.unknown');
    if (hasOwnName(classId)) return classes[classId]?.name ?? classId;
    const grade = gradeOfClass(classId);
    const stage = grade <= LAST_PRIMARY_GRADE ? 'primary' : 'secondary';
    return t(`class.${stage}`, { grade, year: grade - LAST_PRIMARY_GRADE, number: numberOf(classId) });
  };
}

/** The same, saying of which classes the cover has been taken over. */
export function useClassNames(
  classes: Readonly<Record<string, SchoolClass>>,
  member: Staff,
  today: Day,
): (classId: string) => string {
  const { t } = useTranslation('staff');
  const nameOf = usePlainClassNames(classes);
  return (classId) => {
    const name = nameOf(classId);
    const covered = !member.classIds.includes(classId) && (member.cover[classId] ?? '') >= today;
    return covered ? t('class.covered', { name }) : name;
  };
}
