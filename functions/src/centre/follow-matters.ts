/** What was passed on to the education centre: who of the school reads it, when its source, the child's choice or the staff changes. */
import type { DocumentReference } from 'firebase-admin/firestore';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { centreMatterReaders } from '@domain/access/centre-matter-readers';
import { centreMatterSchema } from '@domain/centre/records';
import { keptApart } from '@domain/commands/apart';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { quietRecordSchema } from '@domain/readings/quiet-record';
import { isSame } from '@domain/same';
import { legibleById, leniently } from '../platform/store';
import type { FollowRun } from '../readers/follow-sos';

const SOURCE_AT = { sos: paths.sos, notice: paths.notice, signal: paths.inbox } as const;

export async function followMattersOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const all = run.db.collection(`${paths.school(school)}/centreMatters`).where('pupilId', '==', pupilId);
  for (const { ref } of (await all.select().get()).docs) await keepReaders(run, school, ref);
}

/** Those of a school that are open. */
export async function followOpenMatters(run: FollowRun, school: string): Promise<void> {
  const open = run.db.collection(`${paths.school(school)}/centreMatters`).where('state', '==', 'open');
  for (const { ref } of (await open.select().get()).docs) await keepReaders(run, school, ref);
}

function keepReaders({ db, onFailure }: FollowRun, school: string, ref: DocumentReference): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const matter = leniently(centreMatterSchema, await transaction.get(ref), onFailure);
    if (!matter) return;
    const { pupilId, of, sourceId, readers: before, state } = matter;
    const [[source, choices, quiet], people] = await Promise.all([
      transaction.getAll(
        db.doc(SOURCE_AT[of](school, sourceId)),
        db.doc(paths.standingChoices(school, pupilId)),
        db.doc(paths.quietRecord(school, pupilId)),
      ),
      transaction.get(db.collection(`${paths.school(school)}/staff`)),
    ]);
    const staff = Object.fromEntries(legibleById(staffSchema, people.docs, onFailure));
    const apart = keptApart({
      choices: choices && leniently(standingChoicesSchema, choices, onFailure),
      quiet: quiet && leniently(quietRecordSchema, quiet, onFailure),
    });
    const ofSource = source?.get('readers') as string[] | undefined;
    const now = centreMatterReaders(ofSource ?? before, staff, apart);
    // What is over only loses readers.
    const readers = state === 'open' ? now : now.filter((uid) => before.includes(uid));
    if (!isSame(readers, before)) transaction.update(ref, { readers });
  });
}
