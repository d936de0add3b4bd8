import type { Firestore } from 'firebase-admin/firestore';
import { classDayEntry } from '@domain/class-day';
import { paths } from '@domain/paths';
import { checkInSchema } from '@domain/pupil-records';
import { mergedAt, parsed, pupilPlace } from '../platform/store';

/**
 * Puts a pupil's check-in of a day on the class days of the pupil's present classes. The source is read in the transaction and
 * the pupil's own key replaced: repeated, late or reordered calls end with what the source says. The class day itself is
 * not read, because thirty-five pupils at once would queue for it.
 */
export function projectCheckIn(db: Firestore, school: string, pupilId: string, day: string): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const [source, place] = await Promise.all([
      transaction.get(db.doc(paths.checkIn(school, pupilId, day))),
      pupilPlace(db, transaction, school, pupilId),
    ]);
    const checkIn = parsed(checkInSchema, source);
    if (!checkIn || !place) return;
    const entry = classDayEntry(checkIn);
    for (const classId of place.classIds) {
      transaction.set(
        db.doc(paths.classDay(school, classId, day)),
        { classId, day, entries: { [pupilId]: entry } },
        mergedAt(['classId'], ['day'], ['entries', pupilId]),
      );
    }
  });
}
