/** `instruments/{id}@{version}`: a survey as data. Another instrument of any size loads without a code change. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { levelSchema } from '../answers/pupil-records';
import { localText } from '../school/settings';

const itemId = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,31}$/));

export const itemSchema = z.strictObject({
  id: itemId,
  indicator: z.string(),
  /** '-' items are reversed (5 − x) before scoring. */
  key: choices(z.enum(['+', '-']), 'refuse'),
  sensitive: z.optional(choices(z.enum(['soft', 'hard']), 'refuse')),
  /** From which code on the answer is copied to `sensitiveAnswers`. */
  threshold: z.optional(levelSchema),
  /** Which codes somebody hears of as soon as the answer was sent, whatever the rest says, and who (see domain/notices). */
  notify: z.optional(
    z.array(
      z.strictObject({
        to: choices(z.enum(['safety', 'bullying', 'leader']), 'refuse'),
        codes: z.array(levelSchema).check(z.minLength(1)),
      }),
    ),
  ),
  /** Afterwards the pupil's own screens show only 「答えました」. */
  coveredAfterwards: z.boolean(),
  /** Asks about home: offers to answer it later at school. */
  aboutHome: z.boolean(),
  wording: z.strictObject({ grades4_9: localText, grades1_3: localText }),
});
export type Item = z.infer<typeof itemSchema>;

export const indicatorSchema = z.strictObject({
  id: z.string(),
  name: localText,
  /** How a pupil's own page calls it. */
  ownWords: localText,
  domain: z.string(),
  keptFromHomeroom: z.boolean(),
  /** Standard deviation (points of 0..100) and reliability (0..1) that the reliable-change index uses. */
  sd: z.number().check(z.positive()),
  reliability: z.number().check(z.minimum(0), z.maximum(1)),
});
export type Indicator = z.infer<typeof indicatorSchema>;

export const instrumentSchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    version: z.number().check(z.int(), z.minimum(1)),
    title: localText,
    /** What adults must know before they rely on it. */
    caution: localText,
    stem: z.strictObject({ grades4_9: localText, grades1_3: localText }),
    indicators: z.array(indicatorSchema).check(z.minLength(1)),
    items: z.array(itemSchema).check(z.minLength(1)),
    /**
     * Pairs of items that ask for opposites: agreeing (≥ 3) with both is a contradiction. Not lists of two, because
     * Firestore stores no list in a list.
     */
    contradictions: z.array(z.strictObject({ one: itemId, opposite: itemId })),
  })
  .check(
    z.refine(
      ({ items, indicators }) =>
        items.every((item) => indicators.some((indicator) => indicator.id === item.indicator)) &&
        new Set(items.map((item) => item.id)).size === items.length,
    ),
  );
export type Instrument = z.infer<typeof instrumentSchema>;
