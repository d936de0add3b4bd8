import type { Firestore } from 'firebase-admin/firestore';
import { caseSchema } from '@domain/cases/records';
import type { Month } from '@domain/days';
import {
  differenceOf,
  differenceSpan,
  type DifferenceTally,
  type NoticedChild,
} from '@domain/effect/difference';
import { paths } from '@domain/paths';
import { type AttendanceYear, attendanceYearSchema, yearIdOf } from '@domain/record/year';
import { inLanes } from '../platform/lanes';
import { leniently, type OnFailure } from '../platform/store';
import { monthSpan } from './month-span';

const CHILDREN_AT_ONCE = 8;

/** Attendance is read of the children about whom there was a notice, and of no other. `undefined` where none of it is kept. */
export async function tallyDifference(
  db: Firestore,
  school: string,
  month: Month,
  onFailure: OnFailure,
): Promise<DifferenceTally | undefined> {
  const { from, to } = monthSpan(month);
  const [notices, cases] = await Promise.all([
    db
      .collection(`${paths.school(school)}/notices`)
      .where('since', '>=', from)
      .where('since', '<', to)
      .select('pupilId')
      .get(),
    db.collection(`${paths.school(school)}/cases`).get(),
  ]);
  const supports = new Map<string, NoticedChild['supports']>();
  for (const snapshot of cases.docs) {
    const one = leniently(caseSchema, snapshot, onFailure);
    if (one) supports.set(one.pupilId, [...(supports.get(one.pupilId) ?? []), ...one.supports]);
  }
  const noticed = new Set(notices.docs.map((one) => one.get('pupilId') as string));
  const span = differenceSpan(month);
  const years = [...new Set([yearIdOf(span.from), yearIdOf(span.to)])];
  const children: NoticedChild[] = [];
  const kept: AttendanceYear[] = [];
  await inLanes(CHILDREN_AT_ONCE, [...noticed], async (pupilId) => {
    const found = await db.getAll(
      ...years.map((year) => db.doc(paths.attendanceYear(school, pupilId, year))),
    );
    const known = found.flatMap((one) => leniently(attendanceYearSchema, one, onFailure) ?? []);
    kept.push(...known);
    const days = known.flatMap((year) => Object.entries(year.days));
    const attendance: AttendanceYear['days'] = Object.fromEntries(days);
    children.push({ supports: supports.get(pupilId) ?? [], attendance });
  });
  return kept.length > 0 ? differenceOf(children, month) : undefined;
}
