/** `…/pupils/{p}/derived/mood`: what the daily weather of one child says against that child's own usual weather. */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import { levelSchema } from '../pupil-records';

const real = z.number();

/** One school day of the calendar: a level, a pass (`skipped`), no answer though present (`silent`), or not at school (`away`). */
export const moodDaySchema = z.strictObject({
  day: daySchema,
  answer: z.union([levelSchema, z.enum(['skipped', 'silent', 'away'])]),
});
export type MoodDay = z.infer<typeof moodDaySchema>;

export const moodStateSchema = z.strictObject({
  /** Version of the step function: another one means that the state is rebuilt from the check-ins. */
  version: z.number().check(z.int()),
  /** The last school days, oldest first; at most 30. */
  recent: z.array(moodDaySchema),
  /** Own baseline: answered levels it rests on (8..20 before it counts), their mean and SD (shrunk and floored). */
  baseline: z.strictObject({ n: z.number().check(z.int(), z.minimum(0)), mean: real, sd: real }),
  /** EWMA of the standardised deviation, and its variance factor; 0 and 0 before the baseline counts. */
  ewma: real,
  ewmaVariance: real,
  /** Answers below the limit in a row. */
  below: z.number().check(z.int(), z.minimum(0)),
  /** Alarmed and not recovered since: no second alarm. */
  alarmed: z.boolean(),
  /** Days on which it alarmed, oldest first; at most the last 5. */
  alarms: z.array(daySchema),
  /** Answer rate on days present (a pass is an answer): usual (slow average) and recent (last 10 days present), 0..1. */
  silence: z.strictObject({
    n: z.number().check(z.int(), z.minimum(0)),
    usual: real,
    recent: real,
    alarmed: z.boolean(),
    alarms: z.array(daySchema),
  }),
});
export type MoodState = z.infer<typeof moodStateSchema>;
