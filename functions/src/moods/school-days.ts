import type { Firestore } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import { type ClassDay, classDaySchema } from '@domain/derived';
import { schoolDay, type SchoolDay } from '@domain/mood/school-day';
import { paths } from '@domain/paths';
import { leniently, type OnFailure, type PupilPlace } from '../platform/store';

/** The boards of those school days (oldest first): one read a class and day, for all pupils of the class. */
export async function readSchoolDays(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  days: readonly Day[],
  onFailure: OnFailure,
): Promise<SchoolDay[]> {
  const [from = '', until = ''] = [days[0], days.at(-1)];
  const { docs } = await db
    .collection(`${paths.school(school)}/classDays`)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .get();
  return schoolDaysOf(
    docs.flatMap((snapshot) => leniently(classDaySchema, snapshot, onFailure) ?? []),
    places,
    days,
  );
}

export function schoolDaysOf(
  boards: Iterable<ClassDay>,
  places: ReadonlyMap<string, PupilPlace>,
  days: readonly Day[],
): SchoolDay[] {
  const byDay = new Map<Day, ClassDay[]>(days.map((day) => [day, []]));
  for (const board of boards) byDay.get(board.day)?.push(board);
  const isPresent = (pupilId: string, classId: string) =>
    places.get(pupilId)?.classIds.includes(classId) ?? false;
  return [...byDay].map(([day, ofDay]) => schoolDay(day, ofDay, isPresent));
}
