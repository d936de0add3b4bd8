import type { Firestore } from 'firebase-admin/firestore';
import { monthOf, type Day } from '@domain/days';
import { staffSchema, type Staff } from '@domain/identity';
import { paths } from '@domain/paths';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { readCollection, readDocuments, writeDocuments } from '../import/store';
import type { DemoPupilAccount } from './pupil-days';
import { provisionalMark, tracesInClass, tracesOfPupil } from './staff-traces';

/** Which pupils of a class were away or late this morning, by their place in the list of accounts. */
const AWAY_TODAY = { absent: 5, late: 11 } as const;

type Member = Staff & { readonly uid: string };

/** Writes what the adults of every class have noted on those days, and this morning's marks. */
export async function noteTraces(
  db: Firestore,
  seed: number,
  pupils: readonly DemoPupilAccount[],
  days: readonly Day[],
  today: Day,
): Promise<void> {
  for (const school of new Set(pupils.map((pupil) => pupil.school))) {
    const staff = await staffOf(db, school);
    const nurse = staff.find(({ title }) => title === 'nurse');
    for (const teacher of staff.filter(({ title }) => title === 'homeroom')) {
      const own = pupils.filter((one) => one.school === school && teacher.classIds.includes(one.classId));
      const known = own.find(({ email }) => /^pupil(-lower)?@/.test(email));
      await writeDocuments(db, [
        ...tracesInClass(seed, teacher, own, days),
        ...(known && nurse ? tracesOfPupil(known, teacher, nurse, days) : []),
        ...(await marksOfToday(db, own, today)),
      ]);
    }
  }
}

export async function staffOf(db: Firestore, school: string): Promise<Member[]> {
  const stored = await readCollection(db, `schools/${school}/staff`);
  return [...stored].map(([path, data]) => ({
    uid: paths.staff.in(path)?.uid ?? '',
    ...staffSchema.parse(data),
  }));
}

async function marksOfToday(db: Firestore, pupils: readonly DemoPupilAccount[], today: Day) {
  const marks = Object.entries(AWAY_TODAY).flatMap(([state, index]) => {
    const pupil = pupils[index];
    return pupil === undefined ? [] : [{ pupil, state: state as keyof typeof AWAY_TODAY }];
  });
  const pathOf = ({ school, pupilId }: DemoPupilAccount) => paths.attendance(school, pupilId, monthOf(today));
  const stored = await readDocuments(
    db,
    marks.map(({ pupil }) => pathOf(pupil)),
  );
  return marks.map(({ pupil, state }) => {
    const month = stored.get(pathOf(pupil));
    return provisionalMark(pupil, today, state, month && attendanceMonthSchema.parse(month));
  });
}
