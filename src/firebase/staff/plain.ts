/** Stored data → what the domain's schemas parse. */
import { Timestamp } from 'firebase/firestore';

/** Whatever can check and name unknown data: every schema of the domain. */
export interface Schema<T> {
  parse: (data: unknown) => T;
}

/** Replaces every Timestamp by its ISO string (UTC, ms). */
export function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate().toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
