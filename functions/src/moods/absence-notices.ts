import type { Firestore } from 'firebase-admin/firestore';
import { absenceReasons, mayReachMark } from '@domain/school/absence';
import type { ComposedNotice } from '@domain/notices/compose';
import { paths } from '@domain/paths';
import { type AttendanceMonths, monthsNeeded } from '@domain/risk/attendance-features';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { leniently, type OnFailure } from '../platform/store';
import { endOf, type Evening, isStillNews, noticesOf } from './evening';

/** How many of the last school days are looked at even where no child has answered in the app yet. */
const DAYS_BEFORE_USE = 5;

/** Absence that reached a mark on one of the last days. Months are read only of those who were absent or late then. */
export async function absenceNotices(
  db: Firestore,
  evening: Evening,
  onFailure: OnFailure,
): Promise<ComposedNotice[]> {
  const { school, until } = evening;
  const daysOf = new Map<string, string[]>();
  for (const { day, attendance } of daysAgain(evening))
    for (const [pupilId, state] of attendance)
      if (mayReachMark(state)) daysOf.set(pupilId, [...(daysOf.get(pupilId) ?? []), day]);

  const notices: ComposedNotice[] = [];
  for (const [pupilId, days] of daysOf) {
    const refs = monthsNeeded(until).map((month) => db.doc(paths.attendance(school, pupilId, month)));
    const read = (await db.getAll(...refs)).flatMap((snapshot) => {
      const month = leniently(attendanceMonthSchema, snapshot, onFailure);
      return month ? [{ path: snapshot.ref.path, id: snapshot.id, month }] : [];
    });
    const months: AttendanceMonths = new Map(read.map(({ id, month }) => [id, month]));
    for (const day of days) {
      const sources = read.filter(({ id }) => id <= day).map(({ path }) => path);
      const matter = { kind: 'absence', pupilId, since: endOf(evening, day) } as const;
      notices.push(...noticesOf(evening, matter, absenceReasons(day, months, sources)));
    }
  }
  return notices;
}

/**
 * Attendance is often imported days or weeks late: everything is looked at again that is still worth a notice. What lies before the
 * first answer of any child is history that came with the pupils' records: a school is not flooded with it when it begins.
 */
function daysAgain(evening: Evening): Evening['days'] {
  const { days } = evening;
  const begun = days.findIndex(({ entries }) => entries.size > 0);
  const last = days.length - DAYS_BEFORE_USE;
  const from = Math.max(0, begun < 0 ? last : Math.min(begun, last));
  return days.slice(from).filter(({ day }) => isStillNews(evening, day));
}
