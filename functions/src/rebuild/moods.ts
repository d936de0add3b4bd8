import type { Firestore } from 'firebase-admin/firestore';
import { addDays, type Day } from '@domain/days';
import type { KeptDays } from '@domain/classes/kept-days';
import type { ClassDay } from '@domain/derived';
import { daysOfTerm, lastSchoolDay } from '@domain/mood/window';
import { nightRunSchema } from '@domain/night';
import { paths } from '@domain/paths';
import type { SchoolCalendar } from '@domain/school/calendar';
import { readPeople } from '../moods/evening';
import { moodNotices } from '../moods/mood-notices';
import { type Moods, moodsAfter, readMoods, writeMoods } from '../moods/moods';
import { schoolDaysOf } from '../moods/school-days';
import { putNotices } from '../notices/put-notices';
import type { Rebuilt } from '../projections/projection';
import { type OnFailure, parsed, type PupilPlace } from '../platform/store';

const THROW: OnFailure = (_, error) => {
  throw error;
};

/**
 * The moods again from all class days of the term (`boards`, as they were rebuilt), up to the day that the nights have reached: what
 * no night has looked at yet is left to it. Returns how many differed.
 */
export async function rebuildMoods(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  boards: Rebuilt<ClassDay | KeptDays>,
  now: number,
): Promise<number> {
  const people = await readPeople(db, school, now, THROW);
  const before = await readMoods(db, school, places, () => undefined);
  const until = await reachedDay(db, school, people.calendar, before);
  if (until === undefined) return 0;
  const days = schoolDaysOf(boards.values(), places, daysOfTerm(people.calendar, until));
  const evening = { ...people, school, places, until, days };
  const after = moodsAfter(evening, new Map());
  await putNotices(db, school, moodNotices(evening, before, after), undefined, now);
  return writeMoods(db, school, before, after);
}

/** The last day of the furthest state; when they were all lost, the day that the last night looked back on. */
async function reachedDay(
  db: Firestore,
  school: string,
  calendar: SchoolCalendar,
  moods: Moods,
): Promise<Day | undefined> {
  const ends = [...moods.values()].flatMap(({ recent }) => recent.at(-1)?.day ?? []);
  if (ends.length > 0) return ends.reduce((a, b) => (a > b ? a : b));
  const nights = parsed(nightRunSchema, await db.doc(paths.nightRun).get());
  const last = nights?.schools?.[school];
  return last?.done.includes('moods') ? lastSchoolDay(calendar, addDays(last.night, -1)) : undefined;
}
