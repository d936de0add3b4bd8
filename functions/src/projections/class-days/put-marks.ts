import { FieldPath, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { type Mark, withMark } from '@domain/classes/class-day';
import { type ClassDay, classDaySchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { mergedAt, parsed } from '../../platform/store';

/**
 * Puts marks on the class days of these classes, and takes away those that are gone. A class day is read only where something may
 * have to go from it: that happens seldom, and not to a whole class at once, which would queue for it.
 */
export async function putMarks(
  db: Firestore,
  transaction: Transaction,
  school: string,
  classIds: readonly string[],
  marks: readonly Mark[],
): Promise<void> {
  const wanted = classIds.flatMap((classId) =>
    marks.map((mark) => ({ classId, mark, ref: db.doc(paths.classDay(school, classId, mark.day)) })),
  );
  const gone = wanted.filter(({ mark }) => mark.value === undefined);
  const present = gone.length === 0 ? [] : await transaction.getAll(...gone.map(({ ref }) => ref));
  for (const [index, { ref, mark }] of gone.entries()) {
    const classDay = present[index] && parsed(classDaySchema, present[index]);
    if (standing(classDay, mark.at) === undefined || !classDay) continue;
    const left = withMark(classDay, mark);
    if (left === null) transaction.delete(ref);
    else transaction.update(ref, emptied(left, mark.at), FieldValue.delete());
  }
  for (const { classId, mark, ref } of wanted) {
    const { day, at } = mark;
    if (mark.value === undefined) continue;
    const marked = withMark({ classId, day }, mark);
    if (marked) transaction.set(ref, marked, mergedAt(['classId'], ['day'], [...at]));
  }
}

/** The highest of the maps at this place that have nothing left in them, or the place itself. */
function emptied(left: ClassDay, at: readonly string[]): FieldPath {
  const depth = at.findIndex((_, index) => standing(left, at.slice(0, index + 1)) === undefined);
  return new FieldPath(...at.slice(0, depth + 1));
}

/** What stands at a place of a document; `undefined`: nothing. */
export function standing(document: unknown, at: readonly string[]): unknown {
  let place = document;
  for (const key of at)
    place = typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[key] : undefined;
  return place;
}
