/** Whom a morning reminds of cases: nothing that is due is told to nobody. */
import { standingsOf } from '../access/standing';
import type { CaseStaff } from '../access/case-readers';
import { dayOf } from '../days';
import type { SchoolCalendar } from '../school/calendar';
import { schoolDaysWaited } from '../signals/school-time';
import type { Case } from './records';
import { isDue } from './schedule';

/** Then leaders hear of it, too. */
const LEADERS_AFTER_DAYS = 2;

/** The uids of those who are told of a case that is due; none where nothing is. */
export function toldOfCase(one: Case, staff: CaseStaff, calendar: SchoolCalendar, now: number): string[] {
  if (!isDue(one, now)) return [];
  const { team, lead, readers, leadMissingSince, leftSince, handOver, dueAt = '' } = one;
  const isLeader = (uid: string) => {
    const member = staff[uid];
    return (
      member !== undefined && standingsOf(member, { classIds: one.classIds, day: dayOf(now) }).has('leader')
    );
  };
  const leaders = readers.filter(isLeader);
  const ofTeam = team.map(({ uid }) => uid).filter((uid) => readers.includes(uid));
  const needsMore =
    leadMissingSince !== undefined ||
    leftSince !== undefined ||
    schoolDaysWaited(calendar, Date.parse(dueAt), now) >= LEADERS_AFTER_DAYS;
  const asked = [lead, ...(handOver ? [handOver.to] : [])].filter((uid) => readers.includes(uid));
  const told = needsMore ? [...ofTeam, ...leaders] : asked;
  return [...new Set(told.length > 0 ? told : leaders.length > 0 ? leaders : readers)].sort();
}

/** Of how many cases a morning reminds each adult, by uid. */
export function casesWaiting(
  cases: readonly Case[],
  staff: CaseStaff,
  calendar: SchoolCalendar,
  now: number,
): Record<string, number> {
  const told: Record<string, number> = {};
  for (const one of cases)
    for (const uid of toldOfCase(one, staff, calendar, now)) told[uid] = (told[uid] ?? 0) + 1;
  return told;
}
