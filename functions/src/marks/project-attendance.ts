import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { shownAttendance, withoutAttendance } from '@domain/class-day';
import { classDaySchema, type ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { attendanceMonthSchema } from '@domain/staff-records';
import { mergedAt, parsed, pupilPlace } from '../store';

/**
 * Puts what a pupil's month says about those days on the class days; without `days`, about all its days. A class day is read
 * only where something may have to go from it: that happens seldom, and not to a whole class at once.
 */
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
    const attendance = parsed(attendanceMonthSchema, source);
    const wanted = days ?? Object.keys(attendance?.days ?? {});
    const places = wanted.flatMap((day) => (place?.classIds ?? []).map((classId) => ({ classId, day })));
    const gone = places.filter(({ day }) => shownAttendance(attendance?.days[day]) === undefined);
    const present = await classDays(
      transaction,
      gone.map(({ classId, day }) => db.doc(paths.classDay(school, classId, day))),
    );
    for (const [ref, classDay] of present) takeOff(transaction, ref, classDay, pupilId);
    for (const { classId, day } of places) {
      const state = shownAttendance(attendance?.days[day]);
      if (state === undefined) continue;
      transaction.set(
        db.doc(paths.classDay(school, classId, day)),
        { classId, day, attendance: { [pupilId]: state } },
        mergedAt(['classId'], ['day'], ['attendance', pupilId]),
      );
    }
  });
}

async function classDays(
  transaction: Transaction,
  refs: readonly DocumentReference[],
): Promise<[DocumentReference, ClassDay][]> {
  if (refs.length === 0) return [];
  return (await transaction.getAll(...refs)).flatMap((snapshot) => {
    const classDay = parsed(classDaySchema, snapshot);
    return classDay ? [[snapshot.ref, classDay] as [DocumentReference, ClassDay]] : [];
  });
}

function takeOff(
  transaction: Transaction,
  ref: DocumentReference,
  classDay: ClassDay,
  pupilId: string,
): void {
  if (classDay.attendance?.[pupilId] === undefined) return;
  const left = withoutAttendance(classDay, pupilId);
  if (left === null) transaction.delete(ref);
  else transaction.set(ref, left);
}
