import type { Firestore } from 'firebase-admin/firestore';
import { figuresFrom } from '@domain/cases/figures';
import { caseSchema } from '@domain/cases/records';
import { usualCalendar } from '@domain/defaults/calendar';
import { addDays, type Day, type Month, startOfDay } from '@domain/days';
import { supportsOf, type SupportTally } from '@domain/effect/supports';
import { paths } from '@domain/paths';
import { type AttendanceYear, attendanceYearSchema, yearIdOf } from '@domain/record/year';
import { calendarSchema } from '@domain/school/calendar';
import { leniently, type OnFailure } from '../platform/store';

/** What became of the supports that began in a month; `undefined` where none did. Attendance is read of those children alone. */
export async function tallySupports(
  db: Firestore,
  school: string,
  { month, night }: { readonly month: Month; readonly night: Day },
  onFailure: OnFailure,
): Promise<SupportTally | undefined> {
  const first = `${month}-01`;
  const { docs } = await db
    .collection(`${paths.school(school)}/cases`)
    .where('supportSince', '>=', first)
    .where('supportSince', '<=', addDays(first, 30))
    .get();
  const cases = docs
    .flatMap((snapshot) => leniently(caseSchema, snapshot, onFailure) ?? [])
    .filter(({ supportSince }) => supportSince?.startsWith(month));
  if (cases.length === 0) return undefined;
  const years = [...new Set([yearIdOf(figuresFrom(first)), yearIdOf(first), yearIdOf(night)])];
  const attendance = new Map<string, AttendanceYear['days']>();
  for (const { pupilId } of cases) {
    const found = await db.getAll(
      ...years.map((year) => db.doc(paths.attendanceYear(school, pupilId, year))),
    );
    const days = found.flatMap((one) =>
      Object.entries(leniently(attendanceYearSchema, one, onFailure)?.days ?? {}),
    );
    attendance.set(pupilId, Object.fromEntries(days));
  }
  const calendar = await db.doc(paths.settings(school, 'calendar')).get();
  return supportsOf(
    cases,
    attendance,
    night,
    leniently(calendarSchema, calendar, onFailure) ?? usualCalendar(startOfDay(night)),
  );
}
