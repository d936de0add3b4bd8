/** Firestore Timestamps ↔ ISO strings: the domain knows only strings. */
import { Timestamp } from 'firebase/firestore/lite';

/** Replaces every Timestamp in stored data by its ISO string (UTC, ms). */
export function fromFirestore(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate().toISOString();
  if (Array.isArray(value)) return value.map(fromFirestore);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromFirestore(inner)]));
}

export function timestampOf(isoInstant: string): Timestamp {
  return Timestamp.fromMillis(Date.parse(isoInstant));
}
