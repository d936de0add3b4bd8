/**
 * Difference-in-differences over real supports: of the children about whom there was a notice in a month, days absent in the four weeks
 * after the month less those before its end, with support beside without (Card & Krueger 1994; Angrist & Pischke 2009, ch. 5). Whoever
 * gets support is chosen: it says what support did only if both would have gone the same way without it.
 */
import * as z from 'zod/mini';
import type { Support } from '../cases/records';
import { MINIMUM_GROUP } from '../classes/stats';
import { addDays, type Day, type Month } from '../days';
import { lastDayOf, stoodIn } from '../export/deeds';
import type { AttendanceYear } from '../record/year';
import { startOfWindow } from '../risk/attendance-features';
import { knownFrom } from './onset';
import { sumOf } from './rates';

/** As the panel that a city takes out tells it: four weeks on either side. */
const OUTCOME = { definition: 'five-more-in-4-weeks', horizonWeeks: 4 } as const;
/** Of a standard normal distribution, two-sided 95 %. */
const Z95 = 1.96;

const sideSchema = z.strictObject({
  children: z.number().check(z.int(), z.minimum(0)),
  /** Sums of days over children. */
  before: z.number(),
  after: z.number(),
  /** Sum of the squared changes. */
  squares: z.number(),
});
type Side = z.infer<typeof sideSchema>;

export const differenceTallySchema = z.strictObject({ supported: sideSchema, others: sideSchema });
export type DifferenceTally = z.infer<typeof differenceTallySchema>;

const groupSchema = z.strictObject({ children: z.number(), before: z.number(), after: z.number() });

export const differenceSchema = z.strictObject({
  /** Mean days of a child. */
  supported: groupSchema,
  others: groupSchema,
  /** Days; negative: fewer days absent where there was support. With its 95 % interval. */
  days: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Difference = z.infer<typeof differenceSchema>;

export interface NoticedChild {
  readonly supports: readonly Pick<Support, 'state' | 'takenUpOn' | 'overOn'>[];
  /** By day. */
  readonly attendance: AttendanceYear['days'];
}

/** The first day on which a month can be looked at: the attendance of the weeks after it has been imported. */
export function differenceFrom(month: Month): Day {
  return knownFrom(OUTCOME, lastDayOf(month));
}

/** The first and the last day of which attendance is needed. */
export function differenceSpan(month: Month): { readonly from: Day; readonly to: Day } {
  const last = lastDayOf(month);
  return { from: startOfWindow(last), to: addDays(last, 7 * OUTCOME.horizonWeeks) };
}

/** `children`: those about whom there was a notice in the month. */
export function differenceOf(children: readonly NoticedChild[], month: Month): DifferenceTally {
  const { from, to } = differenceSpan(month);
  const last = lastDayOf(month);
  const sideOf = (isSupported: boolean): Side => {
    const courses = children
      .filter(({ supports }) => supports.some((one) => stoodIn(one, month)) === isSupported)
      .map(({ attendance }) => ({
        before: absentIn(attendance, from, last),
        after: absentIn(attendance, addDays(last, 1), to),
      }));
    return {
      children: courses.length,
      before: sumOf(courses, ({ before }) => before),
      after: sumOf(courses, ({ after }) => after),
      squares: sumOf(courses, ({ before, after }) => (after - before) ** 2),
    };
  };
  return { supported: sideOf(true), others: sideOf(false) };
}

function absentIn(attendance: AttendanceYear['days'], from: Day, to: Day): number {
  return Object.entries(attendance).filter(([day, state]) => state === 'absent' && from <= day && day <= to)
    .length;
}

/**
 * Of several schools together. `undefined` while either group has fewer than ten children, or where subtracting what schools show by
 * themselves would tell of fewer than ten.
 */
export function differenceFigures(tallies: readonly DifferenceTally[]): Difference | undefined {
  const isTold = ({ supported, others }: DifferenceTally) =>
    supported.children >= MINIMUM_GROUP && others.children >= MINIMUM_GROUP;
  const heldBack = tallies.filter((one) => !isTold(one));
  const givesAway = (side: keyof DifferenceTally) => {
    const children = sumOf(heldBack, (one) => one[side].children);
    return tallies.length > heldBack.length && children > 0 && children < MINIMUM_GROUP;
  };
  const taken = givesAway('supported') || givesAway('others') ? tallies.filter(isTold) : tallies;
  const whole = { supported: joined(taken, 'supported'), others: joined(taken, 'others') };
  if (!isTold(whole)) return undefined;
  const [supported, others] = [changeOf(whole.supported), changeOf(whole.others)];
  const days = supported.mean - others.mean;
  // Welch: two groups that need not vary alike.
  const error = Z95 * Math.sqrt(supported.variance / supported.n + others.variance / others.n);
  return {
    ...{ supported: groupOf(whole.supported), others: groupOf(whole.others) },
    ...{ days: rounded(days), low: rounded(days - error), high: rounded(days + error) },
  };
}

function joined(tallies: readonly DifferenceTally[], side: keyof DifferenceTally): Side {
  const sides = tallies.map((one) => one[side]);
  return {
    children: sumOf(sides, ({ children }) => children),
    before: sumOf(sides, ({ before }) => before),
    after: sumOf(sides, ({ after }) => after),
    squares: sumOf(sides, ({ squares }) => squares),
  };
}

function changeOf({ children: n, before, after, squares }: Side) {
  const mean = (after - before) / n;
  return { n, mean, variance: Math.max(0, (squares - n * mean ** 2) / (n - 1)) };
}

function groupOf({ children, before, after }: Side): Difference['supported'] {
  return { children, before: rounded(before / children), after: rounded(after / children) };
}

function rounded(days: number): number {
  return Math.round(days * 10) / 10;
}
