import { addDays, schoolYearOf, type Day } from '../days';
import { type AttendanceMonths, countOf, LONG_ABSENCE_DAYS } from '../risk/attendance-features';
import type { RiskModel } from '../risk/model';

/** Attendance is imported some days after it happened. */
const PATIENCE_DAYS = 7;
const FURTHER_DAYS = 5;

/** The last day that a prediction made on `day` is about: of a school year's absence its end, as in the training panel. */
export function endOfHorizon({ definition, horizonWeeks }: RiskModel['outcome'], day: Day): Day {
  return definition === 'cumulative-30-in-year'
    ? `${schoolYearOf(day) + 1}-03-31`
    : addDays(day, 7 * horizonWeeks);
}

/** The first day on which what was predicted on `day` can be taken as known. */
export function knownFrom(outcome: RiskModel['outcome'], day: Day): Day {
  return addDays(endOfHorizon(outcome, day), PATIENCE_DAYS + 1);
}

/** Whether what was predicted on `day` came about: by the model's own definition. */
export function hasOnset(outcome: RiskModel['outcome'], months: AttendanceMonths, day: Day): boolean {
  const end = endOfHorizon(outcome, day);
  return outcome.definition === 'cumulative-30-in-year'
    ? countOf(months, 'absent', `${schoolYearOf(day)}-04-01`, end) >= LONG_ABSENCE_DAYS
    : countOf(months, 'absent', addDays(day, 1), end) >= FURTHER_DAYS;
}
