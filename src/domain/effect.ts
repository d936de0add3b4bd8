/**
 * `schools/{s}/effects/{month}` and `effects/{month}` (city): whether noticing does any good. Figures of groups under
 * ten are withheld (`null`). Without children.
 */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from './day-schemas';
import { differenceSchema } from './effect/difference';
import { noticeKindSchema } from './notices/records';

const rate = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const count = z.number().check(z.int(), z.minimum(0));

export const effectSchema = z.strictObject({
  month: monthSchema,
  /** The last day that is counted, of every school. Absent: not told yet. */
  asOf: z.optional(daySchema),
  kinds: z.partialRecord(
    noticeKindSchema,
    z.strictObject({
      made: count,
      opened: count,
      decided: count,
      /** Decided 声かけ, 様子を見る or ケース, among those decided. */
      ppv: rate,
      /** Median hours from when a notice was there to its first opening. */
      hoursToOpen: z.nullable(z.number()),
    }),
  ),
  /** Share of children with at least one notice, by grade. */
  grades: z.record(z.string(), z.strictObject({ pupils: count, share: rate })),
  /** Share of days present without an answer. */
  silence: rate,
  /** What children sent to people. Absent: fewer than ten, or a school's first term. No figure of one adult. */
  letters: z.optional(z.strictObject({ sent: count, inTime: rate, waiting: rate })),
  /** Of children whose support began in the month. Absent: fewer than ten. */
  supports: z.optional(
    z.strictObject({
      children: count,
      takenUp: count,
      left: rate,
      childHelped: rate,
      adultsHelped: rate,
      /** Mean days of a child, on as many school days before and since. Absent: known of fewer than ten. */
      absence: z.optional(z.strictObject({ children: count, before: z.number(), since: z.number() })),
    }),
  ),
  /** Of children with a notice in the month, with support beside without. Absent: not known yet, or of fewer than ten on a side. */
  difference: z.optional(differenceSchema),
  /** Of the active model. */
  model: z.optional(
    z.strictObject({
      id: z.string(),
      synthetic: z.boolean(),
      /** Population stability index against training, of the score and of each feature that does not follow the school year. */
      scoreDrift: z.nullable(z.number()),
      featureDrift: z.record(z.string(), z.nullable(z.number())),
      /** When what was predicted is known: mean predicted and observed, of all and by grade band. The roster says nothing else to group by. */
      calibration: z.record(z.string(), z.strictObject({ n: count, predicted: rate, observed: rate })),
    }),
  ),
});
export type Effect = z.infer<typeof effectSchema>;
