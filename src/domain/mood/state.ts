/** `…/pupils/{p}/derived/mood`: what the daily weather of one child says against that child's own usual weather. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { daySchema } from '../day-schemas';
import { levelSchema } from '../answers/pupil-records';

const real = z.number();
const count = z.number().check(z.int(), z.minimum(0));
const rate = z.number().check(z.minimum(0), z.maximum(1));

/** One school day of the calendar: a level, a pass (`skipped`), no answer though present (`silent`), or not at school (`away`). */
export const moodDaySchema = z.strictObject({
  day: daySchema,
  answer: choices(z.union([levelSchema, z.enum(['skipped', 'silent', 'away'])]), 'leave-out'),
});
export type MoodDay = z.infer<typeof moodDaySchema>;

const tally = z.strictObject({ n: count, sum: count });

/** What the baseline is made of: whole numbers, so that adding up is exact. */
export const baselineTallySchema = z.strictObject({
  n: count,
  sum: count,
  squares: count,
  /** By weekday, 0 Sunday … 6 Saturday. */
  weekdays: z.record(z.string(), tally),
});
export type BaselineTally = z.infer<typeof baselineTallySchema>;

export const weatherWatchSchema = z.strictObject({
  baseline: baselineTallySchema,
  /** Answers かみなり so far. */
  storms: count,
  /** EWMA of the standardised deviation, and its variance factor; 0 and 0 before the baseline counts. */
  ewma: real,
  ewmaVariance: real,
  /** Answers below the limit in a row. */
  below: count,
  /** Alarmed and not recovered since: no second alarm. */
  alarmed: z.boolean(),
  /** Days on which it alarmed, oldest first; at most the last 5. */
  alarms: z.array(daySchema),
});
export type WeatherWatch = z.infer<typeof weatherWatchSchema>;

export const silenceWatchSchema = z.strictObject({
  /** Days present. */
  n: count,
  /** The last 10 days present, oldest first: answered (a pass is an answer) or not. */
  window: z.array(z.boolean()),
  /** Answer rate on the days present before those: a slow average. */
  usual: rate,
  /** Days in a row on which the recent rate lay too far below it. */
  low: count,
  alarmed: z.boolean(),
  alarms: z.array(daySchema),
});
export type SilenceWatch = z.infer<typeof silenceWatchSchema>;

export const lowWatchSchema = z.strictObject({
  /** The last 10 levels, oldest first. */
  answers: z.array(levelSchema),
  /** The last 15 school days, oldest first: a level, or none. */
  days: z.array(z.nullable(levelSchema)),
  /** School days before it may alarm again. */
  rest: count,
  alarms: z.array(daySchema),
});
export type LowWatch = z.infer<typeof lowWatchSchema>;

/** What the step function carries from one school day to the next. */
export const moodCoreSchema = z.strictObject({
  /** The last day taken in. */
  day: daySchema,
  weather: weatherWatchSchema,
  silence: silenceWatchSchema,
  /** Absent: of version 1, which is made anew before it is taken further. */
  low: z.optional(lowWatchSchema),
});
export type MoodCore = z.infer<typeof moodCoreSchema>;

export const moodStateSchema = z.strictObject({
  /** Version of the step function: another one means that the state is rebuilt from the check-ins. */
  version: count,
  /** The state before the first of `recent`; absent when nothing was known then. */
  settled: z.optional(moodCoreSchema),
  /** The last school days, oldest first: as many as an answer may still arrive for. Empty after a long holiday. */
  recent: z.array(moodDaySchema),
  /** Own baseline: answered levels it rests on (8..20 before it counts), their mean and SD (shrunk and floored). */
  baseline: z.strictObject({ n: count, mean: real, sd: real }),
  ewma: real,
  ewmaVariance: real,
  below: count,
  alarmed: z.boolean(),
  alarms: z.array(daySchema),
  /** Answer rate on days present (a pass is an answer): usual (slow average) and recent (last 10 days present), 0..1. */
  silence: z.strictObject({
    n: count,
    usual: rate,
    recent: rate,
    alarmed: z.boolean(),
    alarms: z.array(daySchema),
  }),
  /** Days on which it was noticed that the child is low all the time. Absent: of version 1. */
  low: z.optional(z.strictObject({ alarms: z.array(daySchema) })),
});
export type MoodState = z.infer<typeof moodStateSchema>;
