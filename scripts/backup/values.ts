/** Documents as lines of text, and back, to the same bytes: what JSON has no word for is an object with one field that begins with `$`. */
import { type DocumentReference, type Firestore, GeoPoint, Timestamp } from 'firebase-admin/firestore';

type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain };

export function lineOf(path: string, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([path, encoded(fields)]);
}

export function documentIn(db: Firestore, line: string): { path: string; fields: Record<string, unknown> } {
  const [path, fields] = JSON.parse(line) as [string, Plain];
  return { path, fields: decoded(db, fields) as Record<string, unknown> };
}

function encoded(value: unknown): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: numberName(value) };
  if (Array.isArray(value)) return value.map(encoded);
  if (value instanceof Timestamp) return { $time: [value.seconds, value.nanoseconds] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (value instanceof GeoPoint) return { $point: [value.latitude, value.longitude] };
  if (isReference(value)) return { $reference: value.path };
  if (typeof value === 'object') {
    // In the order of their names: the same document is the same line.
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    const fields = Object.fromEntries(entries.map(([name, one]) => [name, encoded(one)]));
    return entries.some(([name]) => name.startsWith('$')) ? { $fields: fields } : fields;
  }
  throw new Error(`a value of a kind that no backup knows: ${typeof value}`);
}

function decoded(db: Firestore, value: Plain): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => decoded(db, one));
  if (typeof value['$number'] === 'string') return value['$number'] === '-0' ? -0 : Number(value['$number']);
  if (Array.isArray(value['$time']))
    return new Timestamp(Number(value['$time'][0]), Number(value['$time'][1]));
  if (typeof value['$bytes'] === 'string') return Buffer.from(value['$bytes'], 'base64');
  if (Array.isArray(value['$point']))
    return new GeoPoint(Number(value['$point'][0]), Number(value['$point'][1]));
  if (typeof value['$reference'] === 'string') return db.doc(value['$reference']);
  const fields = (value['$fields'] ?? value) as { [name: string]: Plain };
  return Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, decoded(db, one)]));
}

const numberName = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

function isReference(value: unknown): value is DocumentReference {
  return typeof value === 'object' && value !== null && 'firestore' in value && 'path' in value;
}
