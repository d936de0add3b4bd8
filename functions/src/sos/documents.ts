/** An SOS and its timeline as Firestore holds them. */
import {
  type DocumentReference,
  FieldValue,
  Timestamp,
  type Transaction,
  type UpdateData,
} from 'firebase-admin/firestore';
import { toStored } from '@domain/documents/instants';
import { type Sos, type SosEvent, sosSchema } from '@domain/sos/records';
import { TIMES } from '../platform/stored';
import { legibleSos } from './legible';

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
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Sos)[];
  const changed = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => [field, after[field] ?? FieldValue.delete()] as const);
  if (changed.length === 0) return;
  const update = toStored(sosSchema, Object.fromEntries(changed), TIMES);
  transaction.update(ref, update as UpdateData<Record<string, unknown>>);
}

/** One entry of the timeline, written by nobody but the system. `at` in ms since 1970. */
export function systemEvent(event: Omit<SosEvent, 'by' | 'at'>, at: number): Record<string, unknown> {
  return { ...event, by: 'system', at: Timestamp.fromMillis(at) };
}
