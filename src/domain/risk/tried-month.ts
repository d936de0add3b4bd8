/** What a model would have done in a month that is over. */
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, type Day, type Month, monthOf } from '../days';
import { NOTICE_DAYS } from '../notices/records';
import type { NoticeSettings } from '../notices/settings';
import { isoWeekOf } from '../notices/windows';
import { type Candidate, withinBudgets } from './budget';

/** A vacation is no month to try anything on; a school without school days has none at all. */
const LOOK_BACK_MONTHS = 4;

/** The last month before `day` in which a school had school, and in it the last school day of every week. */
export function weeksOfLastMonth(calendar: SchoolCalendar, day: Day): { month: Month; weeks: Day[] } {
  let month = monthOf(addDays(`${monthOf(day)}-01`, -1));
  for (let back = 1; back < LOOK_BACK_MONTHS && weeksOf(calendar, month).length === 0; back += 1)
    month = monthOf(addDays(`${month}-01`, -1));
  return { month, weeks: weeksOf(calendar, month) };
}

function weeksOf(calendar: SchoolCalendar, month: Month): Day[] {
  const last = new Map<string, Day>();
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1))
    if (isSchoolDay(calendar, day)) last.set(isoWeekOf(day), day);
  return [...last.values()];
}

/** Whom it would have named in the course of those weeks, each with its own budgets, and nobody again within three weeks. */
export function namedInWeeks<C extends Candidate>(
  weeks: readonly { day: Day; candidates: readonly C[] }[],
  settings: Pick<NoticeSettings, 'perClassAndWeek' | 'perSchoolAndWeek' | 'floor'>,
): C[] {
  const named: { day: Day; candidate: C }[] = [];
  for (const { day, candidates } of weeks) {
    const standing = named.filter((one) => addDays(one.day, NOTICE_DAYS) > day);
    const pupils = new Set(standing.map(({ candidate }) => candidate.pupilId));
    for (const candidate of withinBudgets(candidates, { pupils, thisWeek: [] }, settings))
      named.push({ day, candidate });
  }
  return named.map(({ candidate }) => candidate);
}
