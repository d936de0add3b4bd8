/** Plain values as Firestore's REST interface writes them, so that a test can also send what no SDK would. */

/** A floating-point number where JavaScript's own 3 would go over the wire as an integer. */
export class Double {
  static readonly NOT_A_NUMBER = new Double(Number.NaN);

  constructor(readonly value: number) {}
}

/** An instant told from the moment at which the document travels: what hangs on seconds must not hang on when the tests began. */
export class FromNow {
  constructor(readonly ms: number) {}
}

class ServerTime {
  readonly stands = 'for a top-level field';
}

/** The server's time of the write. */
export const SERVER_TIME = new ServerTime();

export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | Double
  | FromNow
  | ServerTime
  | readonly Value[]
  | { readonly [key: string]: Value };
export type Fields = Readonly<Record<string, Value>>;

export type WireValue = Record<string, unknown>;

export function encode(value: Value): WireValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: finite(value) };
  if (value instanceof ServerTime) throw new Error(`the server time stands ${value.stands} only`);
  if (value instanceof FromNow) return { timestampValue: new Date(Date.now() + value.ms).toISOString() };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (value instanceof Double) return { doubleValue: finite(value.value) };
  if (isList(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeFields(value) } };
}

/** Fields without those that the server fills in, which travel apart. */
export function encodeFields(fields: Fields): Record<string, WireValue> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== SERVER_TIME)
      .map(([name, value]) => [name, encode(value)]),
  );
}

export function serverTimes(fields: Fields): string[] {
  return Object.keys(fields).filter((name) => fields[name] === SERVER_TIME);
}

function finite(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
