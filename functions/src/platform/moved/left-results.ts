/** Rounds that were over when a child went stay as they were published: what it answered counts on in them, as nobody's. */
import type { Firestore } from 'firebase-admin/firestore';
import { type Result, resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import { roundSchema } from '@domain/school/round';
import { leftResultSchema } from '@domain/transfers/records';
import { without } from '@domain/without';
import { sha256 } from '../commands/hash';
import { leniently } from '../store';

/** Before the results go. `now`: ms since 1970. Done twice it is the same. */
export async function leaveResults(
  db: Firestore,
  school: string,
  pupilId: string,
  now: number,
): Promise<void> {
  const { docs } = await db.collection(`${paths.pupil(school, pupilId)}/results`).get();
  for (const snapshot of docs) {
    const roundId = snapshot.id;
    const result = leniently(resultSchema, snapshot);
    const round = leniently(roundSchema, await db.doc(paths.round(school, roundId)).get());
    if (!result || !round || Date.parse(round.closesAt) > now || result.classIds.length === 0) continue;
    const left = { ...without(result, 'rev', 'deviceId'), roundId };
    await db.doc(paths.leftResult(school, sha256(`${pupilId}:${roundId}`))).set(left);
  }
}

/** Of one round. */
export async function resultsLeft(db: Firestore, school: string, roundId: string): Promise<Result[]> {
  const { docs } = await db
    .collection(`${paths.school(school)}/leftResults`)
    .where('roundId', '==', roundId)
    .get();
  return docs.flatMap((snapshot) => {
    const left = leniently(leftResultSchema, snapshot);
    return left ? [{ ...without(left, 'roundId'), rev: 1, deviceId: '' }] : [];
  });
}
