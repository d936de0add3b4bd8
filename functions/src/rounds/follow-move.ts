/** A child that was brought into another class by hand: what stood on the boards of its former classes stands on those of its own. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { inLanes } from '../platform/lanes';
import { CLASS_DAY_PROJECTIONS } from '../projections/projections';
import { projectResponse } from '../projections/results/project-response';
import { inviteClasses } from './invite-classes';

const AT_ONCE = 4;

/** Done twice or late it ends with the classes that the child is in then. An import makes whole schools anew instead. */
export async function followMove(
  db: Firestore,
  school: string,
  pupilId: string,
  former: readonly string[],
): Promise<void> {
  const pupil = db.doc(paths.pupil(school, pupilId));
  for (const projection of CLASS_DAY_PROJECTIONS) {
    const { docs } = await pupil.collection(projection.from).select().get();
    // They share this child's documents of the month and the year.
    for (const { id } of docs)
      await projection.project(db, { school, pupilId, id }, undefined, undefined, former);
  }
  const answered = await pupil.collection('responses').select().get();
  for (const { id } of answered.docs) await projectResponse(db, school, pupilId, id);
  const rounds = await db.collection(`${paths.school(school)}/rounds`).listDocuments();
  await inLanes(AT_ONCE, rounds, ({ id }) => inviteClasses(db, school, id));
}
