import type { Firestore } from 'firebase-admin/firestore';
import { shownAttendance } from '@domain/class-day';
import { paths } from '@domain/paths';
import { attendanceMonthSchema } from '@domain/staff-records';
import { parsed, pupilPlace } from '../platform/store';
import { noteOnClassDays } from './note-on-class-days';

/** Puts what a pupil's month says about those days on the class days; without `days`, about all its days. */
export function projectAttendance(
  db: Firestore,
  school: string,
  pupilId: string,
  month: string,
  days?: readonly string[],
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const [source, place] = await Promise.all([
      transaction.get(db.doc(paths.attendance(school, pupilId, month))),
      pupilPlace(db, transaction, school, pupilId),
    ]);
    if (!place) return;
    const attendance = parsed(attendanceMonthSchema, source)?.days ?? {};
    const notes = (days ?? Object.keys(attendance)).map((day) => ({
      day,
      value: shownAttendance(attendance[day]),
    }));
    await noteOnClassDays(db, transaction, { school, pupilId, place }, 'attendance', notes);
  });
}
