/** Practice alarms: they climb like a real SOS, marked as such everywhere, and no child stands behind them. */
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { dayOf, schoolYearOf, timeOn, weekdayOf, type Day } from '../days';
import { chainAt } from './hours';
import type { NewSos } from './records';
import type { SosSettings } from './settings';

/** Stands where a pupil's id does. */
export const DRILL_PUPIL = 'drill';

const MINUTE_MS = 60_000;
/** Somebody who wonders about an alarm should find it in the plan: a sweep that comes later leaves the drill out. */
const DRILL_WITHIN_MS = 60 * MINUTE_MS;

/** As a pupil's tablet would write it. `now` in ms since 1970. */
export function newDrill(school: string, calendar: SchoolCalendar, now: number): NewSos & { drill: true } {
  return {
    ...{ school, pupilId: DRILL_PUPIL, classId: `${schoolYearOf(dayOf(now))}-1-drill` },
    ...{ at: 'unknown', safeToCallHome: 'ask', capturedAt: new Date(now).toISOString() },
    ...{ state: 'received', step: 0, chain: chainAt(calendar, now), drill: true },
  };
}

/** The day whose weekly drill begins now; `undefined` at any other time, and on days without school. */
export function drillDay(
  { drill }: Pick<SosSettings, 'drill'>,
  calendar: SchoolCalendar,
  now: number,
): Day | undefined {
  const day = dayOf(now);
  if (!drill || drill.weekday !== weekdayOf(day) || !isSchoolDay(calendar, day)) return undefined;
  const since = now - timeOn(day, drill.time);
  return since >= 0 && since < DRILL_WITHIN_MS ? day : undefined;
}
