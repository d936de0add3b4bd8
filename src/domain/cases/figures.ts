/** What stood before the support began and since, put side by side: counts, no judgement. */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import { addDays, type Day } from '../days';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { type AttendanceState, OF_STATE } from '../school/attendance-states';
import { CHECKPOINT_AFTER } from './schedule';

const count = z.number().check(z.int(), z.minimum(0));

const sideSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** School days in it. */
  days: count,
  absent: count,
  late: count,
  /** Visits to the nurse. */
  nurse: count,
  /** How often each weather was answered, 4 はれ … 1 かみなり. */
  weather: z.strictObject({ 1: count, 2: count, 3: count, 4: count }),
  /** How often adults were in touch with the child or the home. */
  contacts: count,
  /** Of the latest round on this side, without what is kept from the homeroom. Absent: none. */
  indicators: z.optional(z.record(z.string(), z.number())),
});
export type FiguresSide = z.infer<typeof sideSchema>;

/** As many school days on either side. */
export const caseFiguresSchema = z.strictObject({ before: sideSchema, since: sideSchema });
export type CaseFigures = z.infer<typeof caseFiguresSchema>;

/** What is known of a child, each by its day. */
export interface Course {
  readonly attendance: Readonly<Record<Day, AttendanceState>>;
  readonly weather: Readonly<Record<Day, number | null>>;
  readonly nurse: readonly Day[];
  readonly contacts: readonly Day[];
  /** Rounds by the day on which they closed. */
  readonly rounds: readonly {
    readonly day: Day;
    readonly indicators: Readonly<Record<string, number | null>>;
  }[];
}

const LOOK_BACK_DAYS = 120;

/**
 * From the day on which support began until yesterday, beside as many school days before it. `undefined`: not one school day has gone by.
 */
export function figuresOf(
  course: Course,
  since: Day,
  today: Day,
  calendar: SchoolCalendar,
): CaseFigures | undefined {
  const after: Day[] = [];
  for (let day = since; day < today; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) after.push(day);
  if (after.length === 0) return undefined;
  const before: Day[] = [];
  for (let back = 1; back <= LOOK_BACK_DAYS && before.length < after.length; back += 1) {
    const day = addDays(since, -back);
    if (isSchoolDay(calendar, day)) before.unshift(day);
  }
  return {
    before: sideOf(course, before, addDays(since, -1), ''),
    since: sideOf(course, after, addDays(today, -1), since),
  };
}

/** How far figures can look: what has to be read for them. */
export function figuresFrom(since: Day): Day {
  return addDays(since, -LOOK_BACK_DAYS);
}

/** `roundsFrom`: a round before the support is what was last known, however long ago. */
function sideOf(
  { attendance, weather, nurse, contacts, rounds }: Course,
  days: readonly Day[],
  to: Day,
  roundsFrom: Day,
): FiguresSide {
  const from = days[0] ?? to;
  const isIn = (day: Day) => from <= day && day <= to;
  const states = days.map((day) => attendance[day]);
  const tapped = Object.entries(weather).filter(([day]) => isIn(day));
  const level = (wanted: number) => tapped.filter(([, one]) => one === wanted).length;
  const round = rounds
    .filter(({ day }) => roundsFrom <= day && day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  const known = Object.entries(round?.indicators ?? {}).flatMap(([id, one]) =>
    one === null ? [] : [[id, one] as const],
  );
  return {
    ...{ from, to, days: days.length },
    absent: states.filter(
      (state) => state !== undefined && OF_STATE[state].isCounted && OF_STATE[state].isAway,
    ).length,
    late: states.filter((state) => state === 'late').length,
    nurse: nurse.filter(isIn).length,
    weather: { 1: level(1), 2: level(2), 3: level(3), 4: level(4) },
    contacts: contacts.filter(isIn).length,
    ...(known.length > 0 && { indicators: Object.fromEntries(known) }),
  };
}

/** 「3週間：欠席 6→2日」: how many weeks, and what is said of them. `absent`: of days; otherwise of rainy answers. */
export function figuresLine({ before, since }: CaseFigures): {
  weeks: number;
  before: number;
  since: number;
  of: 'absent' | 'rain';
} {
  const weeks = Math.max(1, Math.round((since.days / CHECKPOINT_AFTER) * 3));
  const rain = ({ weather }: FiguresSide) => weather[1] + weather[2];
  return before.absent + since.absent > 0
    ? { weeks, of: 'absent', before: before.absent, since: since.absent }
    : { weeks, of: 'rain', before: rain(before), since: rain(since) };
}
