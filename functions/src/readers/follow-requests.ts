/** What is asked about a child's data, and what holds them: who reads it when whom the child is kept apart from changes. */
import type { DocumentReference } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { keptApart } from '@domain/commands/apart';
import { requestReaders } from '@domain/commands/rights/right-deed';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { quietRecordSchema } from '@domain/readings/quiet-record';
import { rightRequestSchema } from '@domain/rights/requests';
import { isSame } from '@domain/same';
import { pupilSchema } from '@domain/school/school';
import { legibleById, leniently } from '../platform/store';
import type { FollowRun } from './follow-sos';

/** Of both kinds; a hold has no state, and stands until it is lifted. */
const namedSchema = z.object({
  readers: rightRequestSchema.shape.readers,
  state: z.optional(rightRequestSchema.shape.state),
});

/** What is open is for whoever would be told of it now; what has ended only loses readers. */
export async function followRequestsOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const { db } = run;
  const requests = db.collection(`${paths.school(school)}/requests`).where('pupilId', '==', pupilId);
  const [{ docs }, hold] = await Promise.all([
    requests.select().get(),
    db.doc(paths.hold(school, pupilId)).get(),
  ]);
  for (const { ref } of [...docs, ...(hold.exists ? [hold] : [])])
    await keepReaders(run, school, pupilId, ref);
}

function keepReaders(
  { db, now, onFailure }: FollowRun,
  school: string,
  pupilId: string,
  ref: DocumentReference,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const [[found, pupil, choices, quiet], people] = await Promise.all([
      transaction.getAll(
        ref,
        db.doc(paths.pupil(school, pupilId)),
        db.doc(paths.standingChoices(school, pupilId)),
        db.doc(paths.quietRecord(school, pupilId)),
      ),
      transaction.get(db.collection(`${paths.school(school)}/staff`)),
    ]);
    const named = found && leniently(namedSchema, found, onFailure);
    const child = pupil && leniently(pupilSchema, pupil, onFailure);
    if (!named || !child) return;
    const apart = {
      choices: choices && leniently(standingChoicesSchema, choices, onFailure),
      quiet: quiet && leniently(quietRecordSchema, quiet, onFailure),
    };
    const staff = Object.fromEntries(legibleById(staffSchema, people.docs, onFailure));
    const hasEnded = named.state === 'done' || named.state === 'withdrawn';
    const readers = hasEnded
      ? named.readers.filter((uid) => !keptApart(apart).includes(uid))
      : requestReaders({ pupil: child, staff, ...apart }, now);
    if (!isSame(readers, named.readers)) transaction.update(ref, { readers });
  });
}
