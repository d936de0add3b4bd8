/** What files of changes refer to and no other document says: keys of the exporter's own, and how new each of its rows was. */
import * as z from 'zod/mini';
import type { Sha256 } from './plan';

/** So long a row's date is remembered, days: later no file of changes comes that is older. */
export const ROW_KEPT_DAYS = 400;

const number = () => z.number().check(z.int());

/** `schools/{s}/rosterKeys/oneroster`: written with each OneRoster import, read by the functions alone. */
export const rosterKeysSchema = z.strictObject({
  /** What the exporter calls the school. */
  org: z.string(),
  /** First day of each session, by its key. */
  sessions: z.record(z.string(), z.string()),
  classes: z.array(
    z.strictObject({
      key: z.string(),
      year: number(),
      code: z.string(),
      /** As the files say. */
      grades: z.array(number()),
      /** Each is a class of its own here. */
      taught: z.array(number()),
    }),
  ),
  /** By `rowKeyOf`. */
  rows: z.record(
    z.string(),
    z.strictObject({
      /** `dateLastModified`, as an ISO text in UTC. */
      changed: z.optional(z.string()),
      /** Of an enrolment: the key of its class. */
      in: z.optional(z.string()),
    }),
  ),
});
export type RosterKeys = z.infer<typeof rosterKeysSchema>;

/** Keys of children are numbers that others know: they are not kept as they are. */
export const rowKeyOf = (sha256: Sha256, file: string, sourcedId: string) =>
  sha256(`${file}:${sourcedId}`).slice(0, 16);
