import type { AttendanceState } from '../school/attendance-states';
import { addDays, monthOf, type Day, type Month, schoolYearOf } from '../days';
import type { AttendanceMonth } from '../school/staff-records';
import type { FeatureRow } from './features';

export type AttendanceMonths = ReadonlyMap<Month, Pick<AttendanceMonth, 'days' | 'nurseVisits'>>;

/** "The last four weeks", days. */
const WINDOW = 28;

/** So many days absent in a school year are a long absence (長期欠席), as the ministry's yearly survey counts it. */
export const LONG_ABSENCE_DAYS = 30;

/** Those who are long absent already are looked after by people: nothing is left to predict. What is not known is not absence. */
export function isLongAbsent({ absent_year: days }: FeatureRow): boolean {
  return typeof days === 'number' && days >= LONG_ABSENCE_DAYS;
}

/** The months that the features of a day are made of, oldest first: this school year's, and March for the first weeks of April. */
export function monthsNeeded(day: Day): Month[] {
  const months: Month[] = [];
  const [from, to] = [earlier(startOfYear(day), startOfWindow(day)), monthOf(day)];
  for (let month = monthOf(from); month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/**
 * Absence, lateness and visits to the nurse as known on `day`. Without any attendance of the time in question each is not known.
 * Only `absent` counts as absent: suspended, recognised (出席扱い) and early days do not.
 */
export function attendanceFeatures(months: AttendanceMonths, day: Day): FeatureRow {
  const from = startOfWindow(day);
  const yearKnown = [...months.keys()].some((month) => month >= startOfYear(day).slice(0, 7) && month <= day);
  const lately = [...months.keys()].filter((month) => month >= monthOf(from) && month <= monthOf(day));
  const inWindow = (state: AttendanceState) => (lately.length > 0 ? countOf(months, state, from, day) : null);
  return {
    absent_year: yearKnown ? countOf(months, 'absent', startOfYear(day), day) : null,
    absent_4w: inWindow('absent'),
    late_4w: inWindow('late'),
    nurse_4w: lately.length > 0 ? nurseVisits(months, lately, from) : null,
  };
}

export function countOf(months: AttendanceMonths, state: AttendanceState, from: Day, to: Day): number {
  let count = 0;
  for (const [month, { days }] of months) {
    if (month < monthOf(from) || month > monthOf(to)) continue;
    for (const [day, { state: marked }] of Object.entries(days))
      if (marked === state && from <= day && day <= to) count += 1;
  }
  return count;
}

/** Visits are kept by month: of the month in which the window begins, as many as its share of days, rounded. */
function nurseVisits(months: AttendanceMonths, lately: readonly Month[], from: Day): number {
  const visits = lately.map((month) => {
    const all = months.get(month)?.nurseVisits ?? 0;
    if (month > monthOf(from)) return all;
    const days = Number(addDays(`${nextMonth(month)}-01`, -1).slice(8));
    return (all * (days - Number(from.slice(8)) + 1)) / days;
  });
  return Math.round(visits.reduce((sum, one) => sum + one, 0));
}

/** The first of the last 28 days, that day included. */
export function startOfWindow(day: Day): Day {
  return addDays(day, 1 - WINDOW);
}

function startOfYear(day: Day): Day {
  return `${schoolYearOf(day)}-04-01`;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function nextMonth(month: Month): Month {
  return monthOf(addDays(`${month}-01`, 31));
}
