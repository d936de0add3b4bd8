import { type DocumentReference, Timestamp } from 'firebase-admin/firestore';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { OVERLAP_MS } from '../platform/sweep/run-sweep';
import { inLanes } from '../platform/lanes';
import { projectReviews } from './project-reviews';
import type { NoticeRun } from './run';

const NOTICES_AT_ONCE = 16;

/**
 * Puts on their notices what reviews say that were written since the last sweep, in case a trigger got lost: nobody is called to
 * what a colleague has opened.
 */
export async function sweepReviews(run: NoticeRun): Promise<void> {
  const last: unknown = (await run.db.doc(paths.noticeSweep).get()).get('at');
  const from =
    last instanceof Timestamp ? last.toMillis() - OVERLAP_MS : run.now - NOTICE_DAYS * 24 * 60 * 60_000;
  const { docs } = await run.db
    .collectionGroup('reviews')
    .where('at', '>', Timestamp.fromMillis(from))
    .select()
    .get();
  const noticed = new Map<string, DocumentReference>();
  for (const { ref } of docs) if (ref.parent.parent) noticed.set(ref.parent.parent.path, ref.parent.parent);
  await inLanes(NOTICES_AT_ONCE, [...noticed.values()], async ({ path, id, parent }) => {
    try {
      await projectReviews(run, parent.parent?.id ?? '', id);
    } catch (error) {
      run.onFailure(path, error);
    }
  });
}
