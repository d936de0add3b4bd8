/** Telling all leaders of a deed that widens access. Whom it has not reached yet stands in a document, so that it can be gone on with. */
import { type DocumentReference, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { leaderNewsSchema } from '@domain/audit/entry';
import type { Notifier } from '../notify/notifier';
import { giveTurnBack, takeTurn } from '../notify/turns';
import { leniently, type OnFailure } from '../store';
import { inLanes } from '../lanes';
import { TOLD_AT_ONCE, tellBothWays, tellOnce } from '../notify/tell';

const AGAIN_AFTER_MS = 30_000;
/** It stands in the log, which leaders read; after that a telephone is left in peace, ms. */
const GIVEN_UP_AFTER_MS = 24 * 60 * 60_000;

interface Telling {
  readonly db: Firestore;
  readonly notifier: Notifier;
  /** Ms since 1970. */
  readonly now: number;
}

/** Everybody who is left, once. Whose telephone has rung a moment ago is left to the sweep. */
export async function tellLeaders({ db, notifier, now }: Telling, ref: DocumentReference): Promise<void> {
  const news = leniently(leaderNewsSchema, await ref.get());
  if (!news) return;
  const told: string[] = [];
  await inLanes(TOLD_AT_ONCE, news.to, async (uid) => {
    const adult = { uid, way: 'push' as const };
    if ((await takeTurn(db, adult, now)).wait > 0) return;
    const tell = news.bothWays ? tellBothWays : tellOnce;
    if (await tell(notifier, uid)) told.push(uid);
    else await giveTurnBack(db, adult);
  });
  if (told.length === news.to.length) await ref.delete();
  else if (told.length > 0) await ref.update({ to: FieldValue.arrayRemove(...told) });
}

/** Of all schools: whoever wanted to tell has died, or no service took it. */
export async function tellLeadersLeft(telling: Telling & { readonly onFailure: OnFailure }): Promise<void> {
  const { db, now, onFailure } = telling;
  const { docs } = await db
    .collectionGroup('leaderNews')
    .where('at', '<=', Timestamp.fromMillis(now - AGAIN_AFTER_MS))
    .get();
  const givenUp = Timestamp.fromMillis(now - GIVEN_UP_AFTER_MS);
  for (const snapshot of docs) {
    const { ref } = snapshot;
    try {
      if ((snapshot.get('at') as Timestamp) <= givenUp) await ref.delete();
      else await tellLeaders(telling, ref);
    } catch (error) {
      onFailure(ref.path, error);
    }
  }
}
