/** Telling people of notices that cannot wait. Whom it has not reached yet stands in the notice, so that it can be gone on with. */
import { type DocumentReference, FieldValue, Timestamp } from 'firebase-admin/firestore';
import { readsNotice } from '@domain/access/notice-readers';
import { dayOf } from '@domain/days';
import type { Notice } from '@domain/notices/records';
import { giveTurnBack, takeTurn } from '../platform/notify/turns';
import { inLanes } from '../platform/lanes';
import { paths } from '@domain/paths';
import type { NoticeRun } from './run';
import { readNotice, writeNotice } from './stored-notice';
import { TOLD_AT_ONCE, tellOnce } from '../platform/notify/tell';

/** A process that has died in the middle of telling is not waited for longer than this, ms. */
export const AGAIN_AFTER_MS = 30_000;
const NOTICES_AT_ONCE = 16;

/** A notice, or the thread of a signal, and whom the one who wrote `untold` tells of it. */
export interface Telling {
  readonly ref: DocumentReference;
  readonly untold: NonNullable<Notice['untold']>;
}

/**
 * Everybody who has to hear of one of the notices, once, whatever the number of notices. Whom it did not reach stays to be told; so does,
 * unless `isGathered`, whose phone has rung a moment ago: the sweep tells them of all that came since.
 */
export async function tellAtOnce(
  { db, notifier, now }: Pick<NoticeRun, 'db' | 'notifier' | 'now'>,
  tellings: readonly Telling[],
  { isGathered = false } = {},
): Promise<void> {
  const uids = tellings.flatMap(({ untold }) => untold.to);
  const missed = new Set<string>();
  await inLanes(TOLD_AT_ONCE, [...new Set(uids)], async (uid) => {
    const adult = { uid, way: 'push' as const };
    const { wait } = await takeTurn(db, adult, now);
    if (wait > 0 && !isGathered) {
      missed.add(uid);
      return;
    }
    if (await tellOnce(notifier, uid, childrenOf(tellings, uid))) return;
    missed.add(uid);
    await giveTurnBack(db, adult);
  });
  await inLanes(NOTICES_AT_ONCE, tellings, ({ ref, untold: { to, at } }) =>
    db.runTransaction(async (transaction) => {
      const standing: unknown = (await transaction.get(ref)).get('untold.at');
      // Somebody else has begun anew since, or there is nobody to be told any more.
      if (!(standing instanceof Timestamp) || standing.toMillis() !== Date.parse(at)) return;
      const left = to.filter((uid) => missed.has(uid));
      const untold = left.length > 0 ? { to: left, at: standing } : FieldValue.delete();
      transaction.update(ref, { untold });
    }),
  );
}

/** Of how many children somebody is told at once. */
function childrenOf(tellings: readonly Telling[], uid: string): number {
  const own = tellings.filter(({ untold }) => untold.to.includes(uid));
  return new Set(own.map(({ ref }) => (paths.noticeId.in(ref.id) ?? paths.inboxId.in(ref.id))?.pupilId)).size;
}

/**
 * Tells those of all schools who have not been told: whoever wanted to has died, or no service took it. After `openBy` the clock calls
 * instead.
 */
export async function tellUntold(run: NoticeRun): Promise<void> {
  const { docs } = await run.db
    .collectionGroup('notices')
    .where('untold.at', '<=', Timestamp.fromMillis(run.now - AGAIN_AFTER_MS))
    .select()
    .get();
  const tellings: Telling[] = [];
  await inLanes(NOTICES_AT_ONCE, docs, async ({ ref }) => {
    try {
      const telling = await takenOver(run, ref);
      if (telling) tellings.push(telling);
    } catch (error) {
      run.onFailure(ref.path, error);
    }
  });
  await tellAtOnce(run, tellings, { isGathered: true });
}

/** By one of two sweeps; without those who have lost the child since. */
async function takenOver(
  { db, worlds, now, onFailure }: NoticeRun,
  ref: DocumentReference,
): Promise<Telling | undefined> {
  const { staff, board } = await worlds.of(ref.parent.parent?.id ?? '');
  return db.runTransaction(async (transaction) => {
    const standing = await readNotice(transaction, ref, onFailure);
    const { notice } = standing;
    if (!notice?.untold || Date.parse(notice.untold.at) > now - AGAIN_AFTER_MS) return undefined;
    const next = { ...notice };
    delete next.untold;
    const isLate = notice.openBy === undefined || Date.parse(notice.openBy) <= now;
    const to = notice.untold.to.filter((uid) => {
      const member = staff.get(uid);
      if (!member) return board.includes(uid) && notice.readers?.includes(uid) === true;
      return readsNotice(notice, uid, member, dayOf(now));
    });
    const untold = { to, at: new Date(now).toISOString() };
    const isDone = isLate || to.length === 0;
    writeNotice(transaction, standing, isDone ? next : { ...next, untold });
    return isDone ? undefined : { ref, untold };
  });
}
