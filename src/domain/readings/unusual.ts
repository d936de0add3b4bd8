/**
 * Opening children's records in a way that is not everyday: a reason to ask, never one to judge anybody. What is told at once is what
 * harms most when nobody asks; the rest is looked through once a week (weekly.ts).
 */
import { type Day, hourOf, type IsoInstant, timeOf } from '../days';
import type { Staff } from '../identity';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';

/** One record, opened by one adult on one day. */
export interface Reading {
  readonly pupilId: string;
  readonly at: IsoInstant;
  /** Of the child, now. */
  readonly classIds: readonly string[];
}

export const SIGNS = ['many-children', 'many-classes', 'at-night', 'on-a-free-day'] as const;
export type Sign = (typeof SIGNS)[number];

/** More than a class, in a day or so many within an hour: nobody talks with that many. */
export const CHILDREN_A_DAY = 40;
export const CHILDREN_AN_HOUR = 20;
export const CLASSES_A_DAY = 8;
/** One child on a Saturday is a phone call; this is going through records. */
export const CHILDREN_ON_A_FREE_DAY = 5;
/** Hours of the night, at the place of the school. */
const NIGHT_FROM = 22;
const NIGHT_UNTIL = 5;

const HOUR_MS = 60 * 60_000;

/** What is unusual about all that one adult has opened on one day. */
export function signsOf(readings: readonly Reading[], day: Day, calendar: SchoolCalendar): Sign[] {
  const children = new Set(readings.map(({ pupilId }) => pupilId));
  const classes = new Set(readings.flatMap(({ classIds }) => classIds.slice(0, 1)));
  const found: Readonly<Record<Sign, boolean>> = {
    'many-children': children.size >= CHILDREN_A_DAY || mostInAnHour(readings) >= CHILDREN_AN_HOUR,
    'many-classes': classes.size >= CLASSES_A_DAY,
    'at-night': readings.some(({ at }) => isAtNight(at)),
    'on-a-free-day': children.size >= CHILDREN_ON_A_FREE_DAY && !isSchoolDay(calendar, day),
  };
  return SIGNS.filter((sign) => found[sign]);
}

export function isAtNight(at: IsoInstant): boolean {
  const hour = hourOf(Date.parse(at));
  return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
}

function mostInAnHour(readings: readonly Reading[]): number {
  const times = readings.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...times.map((from) => times.filter((time) => time >= from && time < from + HOUR_MS).length),
  );
}

/** From when to when, as the clock on the wall says. */
export function spanOf(readings: readonly Reading[]): { from: string; until: string } {
  const times = readings.map(({ at }) => at).toSorted();
  const clock = (at: IsoInstant | undefined) => (at === undefined ? '' : timeOf(Date.parse(at)));
  return { from: clock(times[0]), until: clock(times.at(-1)) };
}

/** Who is told: everybody else who leads the school; the board's people where nobody else does. Never the one who has read. */
export function toldOfReading(
  reader: string,
  staff: ReadonlyMap<string, Pick<Staff, 'role' | 'active'>>,
  board: readonly string[],
): string[] {
  const leaders = [...staff].flatMap(([uid, { role, active }]) =>
    active && role === 'leader' && uid !== reader ? uid : [],
  );
  return (leaders.length > 0 ? leaders : board.filter((uid) => uid !== reader)).toSorted();
}
