/** An SOS and its timeline as Firestore holds them. */
import {
  type DocumentReference,
  FieldValue,
  Timestamp,
  type Transaction,
  type UpdateData,
} from 'firebase-admin/firestore';
import type { Sos, SosEvent } from '@domain/sos/records';
import { legibleSos } from './legible';

/** Those that functions write. */
const INSTANTS: readonly string[] = ['chainStartedAt', 'nextEscalationAt', 'unsentAt'];

/** `undefined` when there is none. Throws `MalformedDocumentError`. */
export async function readSos(transaction: Transaction, ref: DocumentReference): Promise<Sos | undefined> {
  return legibleSos(await transaction.get(ref));
}

/** Writes the fields in which `after` differs, and no others: what pupil and staff write meanwhile stays. */
export function writeChanges(
  transaction: Transaction,
  ref: DocumentReference,
  before: Sos,
  after: Sos,
): void {
  const changed: UpdateData<Record<string, unknown>> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Sos>) {
    const value = after[field];
    if (before[field] === value) continue;
    if (value === undefined) changed[field] = FieldValue.delete();
    else changed[field] = INSTANTS.includes(field) ? instant(value as string) : value;
  }
  if (Object.keys(changed).length > 0) transaction.update(ref, changed);
}

/** One entry of the timeline, written by nobody but the system. `at` in ms since 1970. */
export function systemEvent(event: Omit<SosEvent, 'by' | 'at'>, at: number): Record<string, unknown> {
  return { ...event, by: 'system', at: Timestamp.fromMillis(at) };
}

function instant(iso: string): Timestamp {
  return Timestamp.fromMillis(Date.parse(iso));
}
