/** A pupil's own data: pulled when there is a network, sealed on the tablet, shown with what still waits laid over it. */
import { useMemo, useSyncExternalStore } from 'react';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { readWrite } from '@domain/answers/pupil-write-schemas';
import { type TabletDatabase, tabletDatabase } from '@/local/database';
import { sealingKey } from '@/local/keys';
import { within } from '@/local/limit';
import { openRow } from '@/local/sealed-table';
import type { PupilSession } from '@/local/session-types';
import { useTabletQuery } from '@/local/use-tablet-query';
import { pageIdle } from '../idle';
import { inMemory, putInMemory, useInMemory } from './memory-shelf';
import { withWrites } from './overlay';
import type { OwnData, Written } from './own-data-types';
import { connect } from '../answers/page-pump';
import { serverNow } from '../server-clock';
import { changeShelf, copyIn, copyReader, readShelf } from './kept-copy';
import { arrivedFromMemory, subscribeUnsaved } from '../answers/unsaved';

export type { OwnCheckIn, OwnData, OwnResponse, Written } from './own-data-types';

interface TabletCopy {
  /** `undefined` while it is being read, and on a tablet that has not been online since this pupil signed in. */
  own: OwnData | undefined;
  /** What waits on this tablet is there even without `own`. */
  written: Written;
  /** Whether the tablet has been looked through: until then, what is shown could change at once. */
  isRead: boolean;
}

export function useOwnData({ uid }: PupilSession): TabletCopy {
  const stored = useTabletQuery(
    () => readOwnData(tabletDatabase(), uid).catch(() => NOTHING),
    [uid],
    NOTHING,
  );
  const copy = useInMemory(uid);
  const arrived = useSyncExternalStore(subscribeUnsaved, () => arrivedFromMemory(uid));
  return useMemo(() => {
    const known = stored?.own ?? copy;
    const own = known && withWrites(known, arrived);
    const written = own ?? withWrites(stored?.written ?? NOTHING_WRITTEN, arrived);
    return { own, written, isRead: stored !== undefined };
  }, [stored, copy, arrived]);
}

type StoredCopy = Pick<TabletCopy, 'own' | 'written'>;

const NOTHING_WRITTEN: Written = { checkIns: {}, notes: {}, responses: {} };
const NOTHING: StoredCopy = { own: undefined, written: NOTHING_WRITTEN };

/** The copy on this tablet, if there is one, with what is queued laid over it. Throws without this pupil's key. */
async function readOwnData(db: TabletDatabase, uid: string): Promise<StoredCopy> {
  copyReader().catch(() => undefined);
  // A live query follows what is read before anything else is waited for: so rows first, opening them afterwards.
  const [key, shelf, rows] = await Promise.all([
    sealingKey(db, uid),
    db.shelf.where('uid').equals(uid).first(),
    db.outbox.where('uid').equals(uid).toArray(),
  ]);
  const [data, opened] = await Promise.all([
    // Without its part of the app the copy cannot be read; what waits is shown all the same.
    (shelf ? openRow(key, shelf).then(copyIn) : Promise.resolve(undefined)).catch(() => undefined),
    Promise.all(rows.map((row) => openRow(key, row))),
  ]);
  const writes = opened.flatMap((one): PupilWrite[] => {
    const reading = readWrite(one);
    return reading.ok ? [reading.data] : [];
  });
  if (!data) return { own: undefined, written: withWrites(NOTHING_WRITTEN, writes) };
  const own = withWrites(data, writes);
  return { own, written: own };
}

/** A pull that gets no answer ends, so that the next one can begin, ms. */
const PULL_MS = 45_000;

const underWay = new Map<string, Promise<Refreshed>>();
type Refreshed = 'fresh' | 'offline' | 'signed-out';

/** Pulls this pupil's data. Calls at the same time share one pull. Never throws. */
export function refreshOwnData(session: PupilSession): Promise<Refreshed> {
  const present = underWay.get(session.uid);
  if (present) return present;
  const pulling = pullOwnData(session).finally(() => underWay.delete(session.uid));
  underWay.set(session.uid, pulling);
  return pulling;
}

async function pullOwnData(session: PupilSession): Promise<Refreshed> {
  const db = tabletDatabase();
  const { uid } = session;
  try {
    // Without a copy it is pulled at once: the tablet may lose its network a second after sign-in.
    if (await readShelf(db, uid).catch(() => inMemory(uid))) await pageIdle();
    const connection = await connect();
    const [{ authReady }, { pull }] = await Promise.all([import('@/firebase/auth-ready'), import('./pull')]);
    await authReady(connection.auth);
    if (connection.auth.currentUser?.uid !== uid) return 'signed-out';
    const known = await readShelf(db, uid).catch(() => inMemory(uid));
    const pulled = await within(PULL_MS, pull(connection, session, known, serverNow()));
    await changeShelf(db, uid, pulled).catch(() => putInMemory(uid, pulled(inMemory(uid))));
    return 'fresh';
  } catch {
    return 'offline';
  }
}
