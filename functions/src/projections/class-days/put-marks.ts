import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Transaction,
} from 'firebase-admin/firestore';
import { withValue } from '@domain/classes/class-day';
import { fromStored } from '@domain/documents/instants';
import { mergedAt } from '../../platform/store';

/** What is to stand at a place of a document; `undefined`: nothing. */
export interface Placed {
  readonly ref: DocumentReference;
  /** What the document says of itself, whatever stands on it. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly at: readonly string[];
  readonly value: unknown;
}

/**
 * Puts marks on their documents, and takes away those that are gone. A document is read only where something may have to go from it: that
 * happens seldom, and not to a whole class at once, which would queue for it.
 */
export async function putMarks(transaction: Transaction, placed: readonly Placed[]): Promise<void> {
  const gone = placed.filter(({ value }) => value === undefined);
  const present = gone.length === 0 ? [] : await transaction.getAll(...gone.map(({ ref }) => ref));
  for (const [index, { ref, head, at }] of gone.entries()) {
    const marks = marksOn(present[index], head);
    if (standing(marks, at) === undefined) continue;
    const left = withValue(marks, at, undefined);
    if (left === null) transaction.delete(ref);
    else transaction.update(ref, emptied(left, at), FieldValue.delete());
  }
  for (const { ref, head, at, value } of placed) {
    if (value === undefined) continue;
    const keys = Object.keys(head).map((key) => [key]);
    transaction.set(ref, { ...withValue({}, at, value), ...head }, mergedAt(...keys, [...at]));
  }
}

function marksOn(snapshot: DocumentSnapshot | undefined, head: Placed['head']): Record<string, unknown> {
  const stored = (fromStored(snapshot?.data()) ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !Object.hasOwn(head, key)));
}

/** The highest of the maps at this place that have nothing left in them, or the place itself. */
function emptied(left: object, at: readonly string[]): FieldPath {
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
