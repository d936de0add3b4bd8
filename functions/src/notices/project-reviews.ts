import type { DocumentReference } from 'firebase-admin/firestore';
import { withReviews } from '@domain/notices/reviewed';
import { paths } from '@domain/paths';
import { ticking } from './reconcile';
import type { NoticeRun } from './run';
import { leftOutOfNotices, shownTo } from './seen-by';
import { readNotice, twinRef, writeNotice } from './stored-notice';

/**
 * Puts on a notice, and on that of the other circle, who has opened it, what was decided and whose it is. From all reviews each
 * time: repeated, late and reordered calls end the same. `all-calls`: of a notice that was made anew, and does not know whom its
 * clock had told. Returns how many documents have changed.
 */
export async function projectReviews(
  run: NoticeRun,
  school: string,
  noticeId: string,
  calls?: 'all-calls',
): Promise<number> {
  const ref = run.db.doc(paths.notice(school, noticeId));
  const twin = twinRef(ref);
  let written = 0;
  for (const one of twin ? [ref, twin] : [ref]) if (await projectOnto(run, school, one, calls)) written += 1;
  return written;
}

async function projectOnto(
  run: NoticeRun,
  school: string,
  ref: DocumentReference,
  calls?: 'all-calls',
): Promise<boolean> {
  const world = await run.worlds.of(school);
  return run.db.runTransaction(async (transaction) => {
    const standing = await readNotice(transaction, ref, run.onFailure, calls);
    const { notice } = standing;
    if (!notice) return false;
    const choice = await leftOutOfNotices(run.db, transaction, school, notice.pupilId);
    const next = ticking(withReviews(notice, standing), standing, world);
    return writeNotice(transaction, standing, shownTo(next, choice, world, run.now));
  });
}
