/** `schools/{s}/audit/{seq}` and `audit/{seq}` (the city's): what adults have changed, entry after entry, each holding the hash of the one before. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { shownWords } from '../texts';

/** What stood there and what stands there now: settings and ids, never anything that a child has answered or written. */
const valuesSchema = z.record(z.string(), z.unknown());
export type AuditValues = z.infer<typeof valuesSchema>;

const seqSchema = z.number().check(z.int(), z.minimum(1));

/** Not strict: the log of a later version is read, too. */
export const auditEntrySchema = z.object({
  seq: seqSchema,
  at: isoInstant,
  by: z.string(),
  /** The log outlives the account. */
  byName: shownWords(),
  /** The title at that time; `board` for the board of education. */
  title: z.string(),
  /** Of the command. */
  name: z.string(),
  /** The same command sent again is answered from its entry. */
  commandId: z.string(),
  /** What was changed, where the name of the command does not say it: an id. */
  subject: z.optional(z.string()),
  before: z.optional(valuesSchema),
  after: z.optional(valuesSchema),
  /** It may let somebody see or do more: all leaders were told. */
  widens: z.optional(z.boolean()),
  /** Of the entry before; empty in the first one. */
  prev: z.string(),
  /** SHA-256 (hex) of everything else in the entry as canonical JSON (RFC 8785), instants as ISO strings. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** `schools/{s}/leaderNews/{seq}`, and below the city's head: whom the news of an entry has not reached yet. */
export const leaderNewsSchema = z.strictObject({
  ...{ to: z.array(z.string()), at: isoInstant },
  /** By push and by e-mail, whether the other arrives or not. */
  bothWays: z.optional(z.boolean()),
});

/**
 * `schools/{s}/heads/audit` and `heads/audit`: the last entry of a chain. Commands of one school follow each other by it.
 * `schools/{s}/heads/auditBase` and `heads/auditBase`: the last entry that went, because its years were over. The log begins after it.
 */
export const auditHeadSchema = z.object({ seq: seqSchema, hash: z.string() });
export type AuditHead = z.infer<typeof auditHeadSchema>;
