/** When the night's work is due, and what it looks at. */
import * as z from 'zod/mini';
import { choices } from './documents/members';
import type { SchoolCalendar } from './school/calendar';
import { daySchema, isoInstant } from './day-schemas';
import { addDays, dayOf, type Day } from './days';
import { lastSchoolDay } from './mood/window';
import type { ChosenModels } from './risk/choice';
import { NO_MODEL } from './risk/choices';

const HOUR_MS = 3_600_000;
/** School-local hour from which on a night's work may be done: whoever answers late in the evening has been quiet by then. */
const BEGINS_AT_HOUR = 2;

/** The night that is due at `now` (ms since 1970), by the day that it leads to: from 02:00 on that day's, before it the one before. */
export function nightOf(now: number): Day {
  return dayOf(now - BEGINS_AT_HOUR * HOUR_MS);
}

/** The school day that a night looks back on: the last one before it, or simply the day before when the calendar has none. */
export function evaluatedDay(calendar: SchoolCalendar, night: Day): Day {
  const before = addDays(night, -1);
  return lastSchoolDay(calendar, before) ?? before;
}

/** What is done with a school in a night, in this order. */
export const NIGHT_STEPS = ['moods', 'risk'] as const;
export type NightStep = (typeof NIGHT_STEPS)[number];

const nightSchoolSchema = z.strictObject({
  /** The night of what follows. */
  night: daySchema,
  /** Those that the board had chosen then. */
  models: z.string(),
  done: z.array(choices(z.enum(NIGHT_STEPS), 'leave-out')),
  /** How often it failed in that night. */
  failures: z.number().check(z.int(), z.minimum(0)),
});
export type NightSchool = z.infer<typeof nightSchoolSchema>;

/** `ops/night`: which schools have been worked through, so that each is once a night and what was missed is made good. */
export const nightRunSchema = z.strictObject({
  at: isoInstant,
  /** The last night in which nothing was left to do. */
  finished: z.optional(daySchema),
  /** Those that it was finished with. */
  models: z.optional(z.string()),
  schools: z.optional(z.record(z.string(), nightSchoolSchema)),
});
export type NightRun = z.infer<typeof nightRunSchema>;

/** How the models of a night are told apart. */
export function modelsKey({ active, shadow }: ChosenModels): string {
  return `${active?.id ?? NO_MODEL} ${shadow?.id ?? NO_MODEL}`;
}

/**
 * Where a school stands in a night. When the board has chosen otherwise since, its scores are of yesterday's choice: they are made
 * again at once, so that rolling back does not wait for the next night.
 */
export function schoolTonight(before: NightSchool | undefined, night: Day, models: string): NightSchool {
  if (before?.night !== night) return { night, models, done: [], failures: 0 };
  if (before.models === models) return before;
  return { night, models, done: before.done.filter((step) => step !== 'risk'), failures: 0 };
}

/** A school that cannot be worked through is left alone for the rest of the night after so many attempts. */
const ATTEMPTS = 12;

/** What is left to do with a school; nothing once it has failed too often. */
export function stepsDue({ done, failures }: NightSchool): NightStep[] {
  return failures >= ATTEMPTS ? [] : NIGHT_STEPS.filter((step) => !done.includes(step));
}

/** Whether a night's work is done with these models at as many schools as there are; a new school is not among them. */
export function isFinished(run: NightRun, night: Day, models: string, count: number): boolean {
  const worked = Object.values(run.schools ?? {}).filter((one) => one.night === night).length;
  return run.finished === night && run.models === models && worked >= count;
}
