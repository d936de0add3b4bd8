import { addDays, schoolYearOf, type Day } from '../days';
import { type AttendanceMonths, countOf, LONG_ABSENCE_DAYS } from '../risk/attendance-features';
import type { RiskModel } from '../risk/model';

/** Attendance is imported some days after it happened. */
const PATIENCE_DAYS = 7;
const FURTHER_DAYS = 5;

/** The last day that a prediction made on `day` is about. */
export function endOfHorizon({ horizonWeeks }: RiskModel['outcome'], day: Day): Day {
  return addDays(day, 7 * horizonWeeks);
}

/** The first day on which what was predicted on `day` can be taken as known. */
export function knownFrom(outcome: RiskModel['outcome'], day: Day): Day {
  return addDays(endOfHorizon(outcome, day), PATIENCE_DAYS + 1);
}

/** Whether what was predicted on `day` came about: by the model's own definition. A school year's absence ends with it. */
export function hasOnset(outcome: RiskModel['outcome'], months: AttendanceMonths, day: Day): boolean {
  const horizon = endOfHorizon(outcome, day);
  if (outcome.definition === 'cumulative-30-in-year') {
    const year = schoolYearOf(day);
    const endOfYear = `${year + 1}-03-31`;
    const end = horizon < endOfYear ? horizon : endOfYear;
    return countOf(months, 'absent', `${year}-04-01`, end) >= LONG_ABSENCE_DAYS;
  }
  return countOf(months, 'absent', addDays(day, 1), horizon) >= FURTHER_DAYS;
}
