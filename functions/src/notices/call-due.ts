/** The clock of what nobody has opened in time. */
import { type DocumentReference, Timestamp } from 'firebase-admin/firestore';
import { type DueCall, dueCall } from '@domain/notices/clock';
import { noticeCallSchema } from '@domain/notices/records';
import { toStored } from '@domain/documents/instants';
import { withReviews } from '@domain/notices/reviewed';
import { inLanes } from '../platform/lanes';
import { TIMES } from '../platform/stored';
import { reconcile, ticking } from './reconcile';
import type { NoticeRun } from './run';
import { leftOutOfNotices, shownTo } from './seen-by';
import { readNotice, writeNotice } from './stored-notice';
import { subjectOf } from './subjects';
import { send } from '../platform/notify/tell';

const NOTICES_AT_ONCE = 16;

/**
 * Calls the next people to every notice whose time has come, in all schools; each once, however many sweeps see it. What has lost
 * its sources since (a wish taken back, and its trigger lost) goes instead. Returns how many were called for.
 */
export async function callDue(run: NoticeRun): Promise<number> {
  const { docs } = await run.db
    .collectionGroup('notices')
    .where('callAt', '<=', Timestamp.fromMillis(run.now))
    .select()
    .get();
  let called = 0;
  await inLanes(NOTICES_AT_ONCE, docs, async ({ ref }) => {
    try {
      await asItsSourcesSay(run, ref);
      const due = await call(run, ref);
      if (!due) return;
      called += 1;
      await send(run.notifier, due.sends);
    } catch (error) {
      run.onFailure(ref.path, error);
    }
  });
  return called;
}

/** Whoever cannot read a source any more is called all the same. */
async function asItsSourcesSay(run: NoticeRun, ref: DocumentReference): Promise<void> {
  const subject = subjectOf(run.db, ref);
  try {
    if (subject) await reconcile(run, subject);
  } catch (error) {
    run.onFailure(ref.path, error);
  }
}

/** The call stands, and its people can read the notice, before anybody is told. */
async function call(
  { db, worlds, now, onFailure }: NoticeRun,
  ref: DocumentReference,
): Promise<DueCall | undefined> {
  const world = await worlds.of(ref.parent.parent?.id ?? '');
  return db.runTransaction(async (transaction) => {
    const standing = await readNotice(transaction, ref, onFailure);
    if (!standing.notice) return undefined;
    const choice = await leftOutOfNotices(
      db,
      transaction,
      ref.parent.parent?.id ?? '',
      standing.notice.pupilId,
    );
    const notice = shownTo(standing.notice, choice, world, now);
    const due = dueCall(notice, standing.calls, world, now);
    const after = due ? { ...standing, calls: [...standing.calls, due.call] } : standing;
    const next = ticking(withReviews(notice, after), after, world);
    if (Date.parse(notice.expiresAt) <= now) delete next.callAt;
    writeNotice(transaction, standing, shownTo(next, choice, world, now));
    if (due)
      transaction.set(
        ref.collection('calls').doc(String(due.call.step)),
        toStored(noticeCallSchema, due.call, TIMES),
      );
    return due;
  });
}
