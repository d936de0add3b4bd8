/** Matters about an adult that were passed to leaders: whom the child leaves out by then knows of them no more. */
import type { DocumentReference } from 'firebase-admin/firestore';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { harmSchema, readersOfHarm } from '@domain/cases/harm';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { leniently } from '../platform/store';
import { TIMES } from '../platform/stored';
import type { FollowRun } from './follow-sos';

export async function followHarmsOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const all = run.db.collection(`${paths.school(school)}/harms`).where('pupilId', '==', pupilId);
  const { docs } = await all.select().get();
  for (const { ref } of docs) await keepPassed(run, school, pupilId, ref);
}

function keepPassed(
  { db, onFailure }: FollowRun,
  school: string,
  pupilId: string,
  ref: DocumentReference,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const [found, choices] = await transaction.getAll(ref, db.doc(paths.standingChoices(school, pupilId)));
    const harm = found && leniently(harmSchema, found, onFailure);
    const left = (choices && leniently(standingChoicesSchema, choices, onFailure))?.not ?? [];
    if (!harm?.passed?.to.some((uid) => left.includes(uid))) return;
    const passed = { ...harm.passed, to: harm.passed.to.filter((uid) => !left.includes(uid)) };
    const readers = readersOfHarm(harm, { about: harm.about, passed });
    transaction.set(ref, toStored(harmSchema, { ...harm, passed, readers }, TIMES));
  });
}
