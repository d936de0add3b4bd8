import type { Firestore } from 'firebase-admin/firestore';
import { type KeptDays, keptDaysSchema, withKeptDays } from '@domain/classes/kept-days';
import { type Day, monthOf } from '@domain/days';
import { type ClassDay, classDaySchema } from '@domain/derived';
import { schoolDay, type SchoolDay } from '@domain/mood/school-day';
import { paths } from '@domain/paths';
import { leniently, type OnFailure, type PupilPlace } from '../platform/store';

/** The boards of those school days (oldest first): one read a class and day, for all pupils of the class, and one a month for those of whom not all stands there. */
export async function readSchoolDays(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  days: readonly Day[],
  onFailure: OnFailure,
): Promise<SchoolDay[]> {
  const [from = '', until = ''] = [days[0], days.at(-1)];
  const root = paths.school(school);
  const [boards, kept] = await Promise.all([
    db.collection(`${root}/classDays`).where('day', '>=', from).where('day', '<=', until).get(),
    db
      .collection(`${root}/keptDays`)
      .where('month', '>=', monthOf(from))
      .where('month', '<=', monthOf(until))
      .get(),
  ]);
  return schoolDaysOf(
    [
      ...boards.docs.flatMap((snapshot) => leniently(classDaySchema, snapshot, onFailure) ?? []),
      ...kept.docs.flatMap((snapshot) => leniently(keptDaysSchema, snapshot, onFailure) ?? []),
    ],
    places,
    days,
  );
}

/** Of boards, with what they do not show of some children. */
export function schoolDaysOf(
  stored: Iterable<ClassDay | KeptDays>,
  places: ReadonlyMap<string, PupilPlace>,
  days: readonly Day[],
): SchoolDay[] {
  const byDay = new Map<Day, ClassDay[]>(days.map((day) => [day, []]));
  const all = [...stored];
  const boards = all.filter((one) => 'day' in one);
  const kept = all.filter((one) => 'month' in one);
  for (const board of withKeptDays(boards, kept, days)) byDay.get(board.day)?.push(board);
  const isPresent = (pupilId: string, classId: string) =>
    places.get(pupilId)?.classIds.includes(classId) ?? false;
  return [...byDay].map(([day, ofDay]) => schoolDay(day, ofDay, isPresent));
}
