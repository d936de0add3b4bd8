/** The states of a school's pupils: read, taken further, written where they differ. */
import type { Day } from '@domain/days';
import { isOut, type SchoolCalendar } from '@domain/school/calendar';
import { isDeepStrictEqual } from 'node:util';
import type { Firestore } from 'firebase-admin/firestore';
import { daysSince, moodOf } from '@domain/mood/history';
import { MOOD_VERSION } from '@domain/mood/limits';
import { answerOn, type SchoolDay } from '@domain/mood/school-day';
import { type MoodState, moodStateSchema } from '@domain/mood/state';
import { paths } from '@domain/paths';
import { leniently, type OnFailure, type PupilPlace } from '../platform/store';
import { activePupils } from './evening';

export type Moods = ReadonlyMap<string, MoodState>;

const PAGE = 300;

/** Of the pupils who are here now. A state that is not of its schema (any more) is taken as missing, and made anew. */
export async function readMoods(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  onFailure: OnFailure,
): Promise<Moods> {
  const ids = activePupils(places).map(([pupilId]) => pupilId);
  const states = new Map<string, MoodState>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const snapshots = await db.getAll(...page.map((pupilId) => db.doc(paths.mood(school, pupilId))));
    for (const [index, snapshot] of snapshots.entries()) {
      const state = leniently(moodStateSchema, snapshot, onFailure);
      if (state) states.set(page[index] ?? '', state);
    }
  }
  return states;
}

/** The states after `days`, of which those before them are known up to where the days begin. */
export function moodsAfter(
  {
    places,
    days,
    calendar,
  }: { places: ReadonlyMap<string, PupilPlace>; days: readonly SchoolDay[]; calendar: SchoolCalendar },
  before: Moods,
): Moods {
  const sizes = classSizes(places);
  const out = (day: Day, classId: string) => isOut(calendar, day, classId);
  return new Map(
    activePupils(places).flatMap(([pupilId, { classIds }]) => {
      const known = before.get(pupilId);
      const state = known?.version === MOOD_VERSION ? known : undefined;
      const observed = days.map((day) => answerOn(day, pupilId, classIds, sizes, out));
      const next = moodOf(state?.settled, daysSince(state, observed));
      return next ? [[pupilId, next] as const] : [];
    }),
  );
}

/** Writes what differs, and removes what is nothing any more. Returns how many. */
export async function writeMoods(
  db: Firestore,
  school: string,
  before: Moods,
  after: Moods,
): Promise<number> {
  const writer = db.bulkWriter();
  const writes: Promise<unknown>[] = [];
  for (const pupilId of new Set([...before.keys(), ...after.keys()])) {
    const ref = db.doc(paths.mood(school, pupilId));
    const state = after.get(pupilId);
    if (state === undefined) writes.push(writer.delete(ref));
    else if (!isDeepStrictEqual(state, before.get(pupilId))) writes.push(writer.set(ref, state));
  }
  await Promise.all([writer.close(), ...writes]);
  return writes.length;
}

function classSizes(places: ReadonlyMap<string, PupilPlace>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const [, { classIds }] of activePupils(places))
    for (const classId of classIds) sizes.set(classId, (sizes.get(classId) ?? 0) + 1);
  return sizes;
}
