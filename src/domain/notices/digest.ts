/** The morning digest, pure: who is told today that there is something new to look at. Instants are ms since 1970. */
import { OF_KIND } from './kinds';
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { readsNotice } from '../access/notice-readers';
import { dayOf, timeOn, type Day } from '../days';
import type { Colleagues } from './audiences';
import type { Notice } from './records';
import { defaultNoticeSettings, type NoticeSettings } from './settings';

/**
 * The day whose digest is due: from `digestAt` of a school day until school ends. Calendar and policy are decided on apart: where the
 * digest was to come after school, it comes when school opens instead of never.
 */
export function digestDay(
  calendar: SchoolCalendar,
  settings: NoticeSettings | undefined,
  now: number,
): Day | undefined {
  const day = dayOf(now);
  const { digestAt } = settings ?? defaultNoticeSettings;
  const { opensAt, closesAt } = hoursOn(calendar, day);
  const from = digestAt < closesAt ? digestAt : opensAt;
  const due = isSchoolDay(calendar, day) && timeOn(day, from) <= now;
  return due && now < timeOn(day, closesAt) ? day : undefined;
}

/** Whether somebody's own 気になる and nothing else is behind it: no news to them. */
export function isOwnMark({ reasons }: Pick<Notice, 'reasons'>, uid: string): boolean {
  return reasons.every(
    ({ code, sources }) =>
      code === 'observed' &&
      sources.length > 0 &&
      sources.every((path) => path.endsWith(`_${uid}_observation`)),
  );
}

/**
 * How many new notices wait for each adult by uid: nobody has opened or decided them, they have not expired, and whom they were made for
 * reads them still.
 */
export function digestOf(arrived: readonly Notice[], staff: Colleagues, now: number): Record<string, number> {
  const reads = (notice: Notice, uid: string) => {
    const member = staff.get(uid);
    return member !== undefined && readsNotice(notice, uid, member, dayOf(now));
  };
  const told = new Map<string, number>();
  const waiting = arrived.filter(
    ({ kind, openedAt, decision, expiresAt }) =>
      !OF_KIND[kind].atOnce && openedAt === undefined && !decision && Date.parse(expiresAt) > now,
  );
  const news = waiting.flatMap((notice) =>
    notice.createdFor.filter((uid) => !isOwnMark(notice, uid) && reads(notice, uid)),
  );
  for (const uid of news) told.set(uid, (told.get(uid) ?? 0) + 1);
  return Object.fromEntries([...told].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two kinds of what waits, counted together for each adult by uid. */
export function together(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const uids = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(uids.map((uid) => [uid, (one[uid] ?? 0) + (other[uid] ?? 0)]));
}
