import { logger } from 'firebase-functions';
import type { Firestore } from 'firebase-admin/firestore';
import { addDays, type Day } from '@domain/days';
import { daysOfTerm, daysToLookAt, lastSchoolDay } from '@domain/mood/window';
import { nightOf } from '@domain/night';
import { putNotices } from '../notices/put-notices';
import { type OnFailure, pupilPlaces } from '../platform/store';
import { absenceNotices } from './absence-notices';
import { type Evening, readPeople } from './evening';
import { followUps } from './follow-ups';
import { writeLongAbsences } from './long-absences';
import { moodNotices } from './mood-notices';
import { moodsAfter, readMoods, writeMoods } from './moods';
import { readSchoolDays } from './school-days';

export interface MoodsRun {
  /** States that changed. */
  written: number;
  /** Notices that are new or say something new. */
  noticed: number;
}

const FAILED: OnFailure = (path, error) => logger.error('mood not computed', { path, error: String(error) });

/**
 * One school after the last school day before the night of `now` (ms since 1970): the mood of every pupil, and what came up: change,
 * silence, absence, checkpoints that are due. May run twice, late, or die anywhere: notices are put before the states that would
 * say that they had been.
 */
export async function runMoods(
  db: Firestore,
  school: string,
  now: number,
  onFailure: OnFailure = FAILED,
): Promise<MoodsRun> {
  const [people, places] = await Promise.all([
    readPeople(db, school, now, onFailure),
    pupilPlaces(db, school),
  ]);
  const until = lastSchoolDay(people.calendar, addDays(nightOf(now), -1));
  if (until === undefined) return { written: 0, noticed: 0 };

  const before = await readMoods(db, school, places, onFailure);
  const term = daysOfTerm(people.calendar, until);
  const looking = async (days: readonly Day[]): Promise<Evening> => ({
    ...{ ...people, school, places, until },
    days: await readSchoolDays(db, school, places, days, onFailure),
  });
  let evening = await looking(daysToLookAt(term, [...before.values()]));
  let after = moodsAfter(evening, before);
  // Who has no state yet may have answered before these days: a run that died has not come to that child.
  const isNew = [...after.keys()].some((pupilId) => !before.has(pupilId));
  if (isNew && evening.days.length < term.length) {
    evening = await looking(term);
    after = moodsAfter(evening, before);
  }
  const wanted = [
    ...moodNotices(evening, before, after),
    ...(await absenceNotices(db, evening, onFailure)),
    ...(await followUps(db, evening, now, onFailure)),
  ];
  await writeLongAbsences(db, evening, onFailure);
  const noticed = await putNotices(db, school, wanted, onFailure, now);
  return { noticed, written: await writeMoods(db, school, before, after) };
}
