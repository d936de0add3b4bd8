import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { classDayEntry, shownAttendance, signatures } from '@domain/class-day';
import type { ClassDay } from '@domain/derived';
import { paths } from '@domain/paths';
import { checkInSchema } from '@domain/pupil-records';
import { attendanceMonthSchema, contactSchema, topicSchema } from '@domain/staff-records';
import { leniently, type PupilPlace } from '../platform/store';
import { placeOf } from '../sweep/place';
import { everything } from './everything';

/** All class days of a school by path, from everything that pupils and staff have written. */
export async function classDays(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
): Promise<Map<string, ClassDay>> {
  const days = new Map<string, ClassDay>();
  const onBoards = (
    snapshot: QueryDocumentSnapshot,
    day: string,
    add: (classDay: ClassDay, pupilId: string) => void,
  ) => {
    const { pupilId } = placeOf(snapshot);
    for (const classId of places.get(pupilId)?.classIds ?? []) {
      const path = paths.classDay(school, classId, day);
      const classDay = days.get(path) ?? { classId, day };
      days.set(path, classDay);
      add(classDay, pupilId);
    }
  };

  for await (const snapshot of everything(db, 'checkIns', school)) {
    const checkIn = leniently(checkInSchema, snapshot);
    if (!checkIn) continue;
    onBoards(snapshot, checkIn.day, (classDay, pupilId) => {
      (classDay.entries ??= {})[pupilId] = classDayEntry(checkIn);
    });
  }
  for await (const snapshot of everything(db, 'attendance', school)) {
    const month = leniently(attendanceMonthSchema, snapshot);
    for (const [day, attendance] of Object.entries(month?.days ?? {})) {
      const state = shownAttendance(attendance);
      if (state === undefined) continue;
      onBoards(snapshot, day, (classDay, pupilId) => {
        (classDay.attendance ??= {})[pupilId] = state;
      });
    }
  }
  for (const collection of ['contacts', 'topics'] as const) {
    const field = collection === 'contacts' ? 'contacts' : 'observations';
    for await (const snapshot of everything(db, collection, school)) {
      const mark =
        collection === 'contacts' ? leniently(contactSchema, snapshot) : leniently(topicSchema, snapshot);
      if (!mark || mark.withdrawn || ('kind' in mark && mark.kind !== 'observation')) continue;
      onBoards(snapshot, mark.day, (classDay, pupilId) => {
        const marks = (classDay[field] ??= {});
        marks[pupilId] = { ...marks[pupilId], ...signatures([mark]) };
      });
    }
  }
  return days;
}
