/** Instants are ISO strings in the domain and Timestamps in Firestore. */
import { Timestamp } from 'firebase-admin/firestore';

const INSTANTS = new Set(['capturedAt', 'receivedAt', 'at', 'openedAt', 'opensAt', 'closesAt']);
/** A calendar's `opensAt` is a time of day and stays a string. */
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T/;

export type Data = Record<string, unknown>;

export function toStored(data: Readonly<Data>): Data {
  return mapInstants(data, (value) =>
    typeof value === 'string' && ISO_INSTANT.test(value) ? Timestamp.fromMillis(Date.parse(value)) : value,
  );
}

export function fromStored(data: Readonly<Data>): Data {
  return mapInstants(data, (value) => (value instanceof Timestamp ? value.toDate().toISOString() : value));
}

function mapInstants(data: Readonly<Data>, change: (value: unknown) => unknown): Data {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, INSTANTS.has(field) ? change(value) : value]),
  );
}
