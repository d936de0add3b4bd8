import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type AttendanceMonth, attendanceMonthSchema } from '@domain/staff-records';
import { mergedAt, parsed, pupilPlace } from '../store';

/** The days of a month that a teacher settled on the board. The import puts its own days there when it rebuilds. */
export function teachersDays({ days }: AttendanceMonth): string[] {
  return Object.keys(days)
    .filter((day) => days[day]?.source === 'teacher')
    .sort();
}

/** Puts what teachers noted about a pupil's attendance in a month on the pupil's class days. */
export function projectAttendance(
  db: Firestore,
  school: string,
  pupilId: string,
  month: string,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const [source, place] = await Promise.all([
      transaction.get(db.doc(paths.attendance(school, pupilId, month))),
      pupilPlace(db, transaction, school, pupilId),
    ]);
    const attendance = parsed(attendanceMonthSchema, source);
    if (!attendance || !place) return;
    for (const day of teachersDays(attendance)) {
      for (const classId of place.classIds) {
        transaction.set(
          db.doc(paths.classDay(school, classId, day)),
          { classId, day, attendance: { [pupilId]: attendance.days[day]?.state } },
          mergedAt(['classId'], ['day'], ['attendance', pupilId]),
        );
      }
    }
  });
}
