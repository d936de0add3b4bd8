import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { type StaffField, withoutPupil } from '@domain/class-day';
import { type ClassDay, classDaySchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { mergedAt, parsed, type PupilPlace } from '../platform/store';

export interface Note {
  day: string;
  /** Stands under the pupil's id; undefined: nothing does. */
  value: string | Record<string, string> | undefined;
}

/**
 * Replaces what staff have noted about a pupil, on the class days of all present classes. A class day is read only where
 * something may have to go from it: that happens seldom, and not to a whole class at once.
 */
export async function noteOnClassDays(
  db: Firestore,
  transaction: Transaction,
  { school, pupilId, place }: { school: string; pupilId: string; place: PupilPlace },
  field: StaffField,
  notes: readonly Note[],
): Promise<void> {
  const wanted = notes.flatMap(({ day, value }) =>
    place.classIds.map((classId) => ({
      ref: db.doc(paths.classDay(school, classId, day)),
      head: { classId, day },
      value,
    })),
  );
  const emptied = wanted.filter(({ value }) => value === undefined).map(({ ref }) => ref);
  const standing = await classDays(transaction, emptied);
  for (const [ref, classDay] of standing) {
    if (classDay[field]?.[pupilId] === undefined) continue;
    const left = withoutPupil(classDay, field, pupilId);
    if (left === null) transaction.delete(ref);
    else transaction.set(ref, left);
  }
  for (const { ref, head, value } of wanted) {
    if (value === undefined) continue;
    const document = { ...head, [field]: { [pupilId]: value } };
    transaction.set(ref, document, mergedAt(['classId'], ['day'], [field, pupilId]));
  }
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
