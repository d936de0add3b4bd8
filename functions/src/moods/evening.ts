import type { NoticeKind } from '@domain/notices/kinds';
import type { Firestore } from 'firebase-admin/firestore';
import { hoursOn, type SchoolCalendar } from '@domain/school/calendar';
import { addDays, dayOfInstant, type IsoInstant, timeOn, type Day } from '@domain/days';
import type { SchoolDay } from '@domain/mood/school-day';
import type { Colleagues } from '@domain/notices/audiences';
import { composeNotices, type ComposedNotice, type ReasonFor } from '@domain/notices/compose';
import { NOTICE_DAYS } from '@domain/notices/records';
import { windowOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { mayNotice } from '@domain/notices/may-notice';
import { isUsed } from '@domain/rights/stops';
import { type Policy, policySchema } from '@domain/school/settings';
import { SchoolWorlds } from '../platform/school-worlds';
import { leniently, type OnFailure, type PupilPlace } from '../platform/store';

/** When there is school, and who is told. */
export interface People {
  readonly calendar: SchoolCalendar;
  readonly staff: Colleagues;
  readonly policy: Policy | undefined;
}

/** `now` in ms since 1970. What cannot be read is told, and taken as not decided. */
export async function readPeople(
  db: Firestore,
  school: string,
  now: number,
  onFailure: OnFailure,
): Promise<People> {
  const [{ calendar, staff }, policy] = await Promise.all([
    new SchoolWorlds(db, now, onFailure).of(school),
    db.doc(paths.settings(school, 'policy')).get(),
  ]);
  return { calendar, staff, policy: leniently(policySchema, policy, onFailure) };
}

/** A school as it is known after a school day. */
export interface Evening extends People {
  readonly school: string;
  readonly until: Day;
  readonly places: ReadonlyMap<string, PupilPlace>;
  /** School days up to and including `until`, oldest first. */
  readonly days: readonly SchoolDay[];
}

/** Pupils who are at this school now, and whose days are used. */
export function activePupils(places: ReadonlyMap<string, PupilPlace>): [string, PupilPlace][] {
  return [...places].filter(([, place]) => place.status === 'active' && isUsed(place));
}

/** Whether something that came up on a day is still worth a notice. */
export function isStillNews({ until }: Evening, day: Day): boolean {
  return addDays(day, NOTICE_DAYS) > until;
}

/** When a school day was over, and what came up on it was there to be seen. */
export function endOf({ calendar }: Evening, day: Day): IsoInstant {
  return new Date(timeOn(day, hoursOn(calendar, day).closesAt)).toISOString();
}

/** What came up about a pupil, and since when it has been there. Nothing about pupils who have left. */
export function noticesOf(
  { places, staff, policy }: Evening,
  { kind, pupilId, since }: { kind: NoticeKind; pupilId: string; since: IsoInstant },
  reasons: readonly ReasonFor[],
): ComposedNotice[] {
  const place = places.get(pupilId);
  const window = windowOf(kind, dayOfInstant(since));
  if (place?.status !== 'active' || !mayNotice(kind, place) || reasons.length === 0 || window === undefined)
    return [];
  const others = place.classIds.filter((classId) => classId !== place.classId);
  return composeNotices({
    ...{ kind, pupilId, staff, policy, reasons },
    classIds: [place.classId, ...others],
    ...{ window, since },
  });
}
