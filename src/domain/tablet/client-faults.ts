/** What tablets tell of their own faults: no words, names or ids of anybody. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';

/** What tablets tell of by themselves; a browser's reports on the content policy are `csp-…`. */
export const FAULT_CODES = [
  'cannot-start',
  'screen-broken',
  'part-missing',
  'record-refused',
  'record-unreadable',
  /** A stored document that a later version can read, and one that nobody can. */
  'document-newer',
  'document-broken',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

const count = z.number().check(z.int(), z.minimum(0));
const byCode = z.record(z.string(), count);

/** `ops/clientFaults`: how often what was told, by version of the app, and of the last days by day. */
export const clientFaultsSchema = z.strictObject({
  at: isoInstant,
  /** How many documents lie below it. */
  kinds: count,
  versions: z.record(z.string(), byCode),
  /** Absent until a fault is told after days were counted. */
  days: z.optional(z.record(daySchema, byCode)),
});
export type ClientFaults = z.infer<typeof clientFaultsSchema>;

/** `ops/clientFaults/kinds/{hash}`: one fault at one place. */
export const faultKindSchema = z.strictObject({
  code: z.string(),
  version: z.string(),
  /** A route, with every part that could say who or which left out. */
  screen: z.string(),
  /** Places in our own files, the innermost first. */
  stack: z.array(z.string()),
  count,
  firstAt: isoInstant,
  lastAt: isoInstant,
});
export type FaultKind = z.infer<typeof faultKindSchema>;

/** How many days are counted apart. */
export const FAULT_DAYS = 30;
/** And how many codes of a day: whoever invents codes does not make the document grow without end. */
const CODES_A_DAY = 60;

/** The last days with one more fault on `day`; older days go. */
export function withFault(
  days: NonNullable<ClientFaults['days']>,
  day: string,
  code: string,
): NonNullable<ClientFaults['days']> {
  const that = days[day] ?? {};
  const counted = code in that || Object.keys(that).length < CODES_A_DAY ? code : 'other';
  const kept = Object.entries({ ...days, [day]: { ...that, [counted]: (that[counted] ?? 0) + 1 } });
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, FAULT_DAYS));
}
