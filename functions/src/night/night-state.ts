/** `ops/night`: what has been done in which night. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import { type NightRun, nightRunSchema, type NightSchool } from '@domain/night';
import { paths } from '@domain/paths';
import { leniently, mergedAt, type OnFailure } from '../platform/store';

/** When it cannot be read, the night is done again: twice is harmless. */
export async function readNight(db: Firestore, onFailure: OnFailure): Promise<NightRun | undefined> {
  return leniently(nightRunSchema, await db.doc(paths.nightRun).get(), onFailure);
}

export async function writeNightSchool(
  db: Firestore,
  school: string,
  state: NightSchool,
  now: number,
): Promise<void> {
  await db
    .doc(paths.nightRun)
    .set(
      { at: Timestamp.fromMillis(now), schools: { [school]: state } },
      mergedAt(['at'], ['schools', school]),
    );
}

export async function writeFinished(db: Firestore, night: Day, models: string, now: number): Promise<void> {
  await db
    .doc(paths.nightRun)
    .set({ at: Timestamp.fromMillis(now), finished: night, models }, { merge: true });
}
