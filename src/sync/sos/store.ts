/** Where this tablet keeps a pupil's SOS: on the disk, or in this page's memory where nothing can be stored. */
import { hasIndexedDb, type TabletDatabase, tabletDatabase } from '@/local/database';
import { NotSignedInError } from '@/local/keys';
import { within } from '@/local/limit';
import type { OwnSos } from '@/local/own-sos';
import { byAge, changeStoredSos, countWaitingSos, storedSos } from '@/local/sos-table';
import { sessionInMemory } from '@/local/session-store';
import { storageFailed, storageWorked } from '@/local/storage-health';
import type { SosStore } from './drain';
import { isWaiting } from './lane';
import { forgetSosInMemory, putSosInMemory, sosInMemory } from './memory';

/** A database that hangs must not keep a screen open, ms. */
const KEEPING_MS = 3_000;

type Change = (present: OwnSos | undefined) => OwnSos | undefined;

/** Both places in one. What is in memory is what the disk refused, so it is the newer one. */
export async function ownSos(db: TabletDatabase, uid: string): Promise<OwnSos[]> {
  const stored = hasIndexedDb()
    ? await storedSos(db, uid).catch((error: unknown) => notStored(error, uid))
    : [];
  return withMemory(stored, uid);
}

export function withMemory(stored: readonly OwnSos[], uid: string): OwnSos[] {
  const inMemory = sosInMemory(uid);
  const isNewer = ({ sosId }: OwnSos) => inMemory.some((one) => one.sosId === sosId);
  return [...stored.filter((one) => !isNewer(one)), ...inMemory].sort(byAge);
}

/** The last change of each SOS that this page has begun. */
const lastChanges = new Map<string, Promise<unknown>>();

/**
 * Changes one SOS where it is kept. What the disk does not take goes on in memory: whether it is on the disk is in
 * `isKeptOnDisk`. Changes follow each other: two that began from the same copy in memory would undo one another. Throws
 * `NotSignedInError` when this pupil has been signed out.
 */
export function changeOwnSos(
  db: TabletDatabase,
  uid: string,
  sosId: string,
  change: Change,
): Promise<OwnSos | undefined> {
  const before = lastChanges.get(sosId) ?? Promise.resolve();
  const changed = before.catch(() => undefined).then(() => changeWhereItIs(db, uid, sosId, change));
  lastChanges.set(sosId, changed);
  return changed;
}

async function changeWhereItIs(
  db: TabletDatabase,
  uid: string,
  sosId: string,
  change: Change,
): Promise<OwnSos | undefined> {
  const held = sosInMemory(uid).find((one) => one.sosId === sosId);
  try {
    const kept = await changeStoredSos(db, uid, sosId, isWaiting, (stored) => change(held ?? stored));
    if (held) forgetSosInMemory(uid, sosId);
    storageWorked();
    return kept;
  } catch (error) {
    if (hasLeft(error, uid)) throw error;
    storageFailed(error);
    const stored = held ?? (await ownSos(db, uid)).find((one) => one.sosId === sosId);
    const next = change(stored);
    if (next) putSosInMemory(uid, next);
    return next;
  }
}

export function isKeptOnDisk(uid: string, sosId: string): boolean {
  return !sosInMemory(uid).some((one) => one.sosId === sosId);
}

/** A disk takes what it refused, if it can now: before this pupil's key goes. Never throws. */
export async function keepOnDisk(uid: string): Promise<void> {
  const db = tabletDatabase();
  const keeping = sosInMemory(uid).map(({ sosId }) => changeOwnSos(db, uid, sosId, (present) => present));
  await within(KEEPING_MS, Promise.all(keeping)).catch(() => undefined);
}

/** Without a disk there is what the page remembers. */
function notStored(error: unknown, uid: string): OwnSos[] {
  if (hasLeft(error, uid)) throw error;
  return [];
}

/** A pupil whose key could not be stored at sign-in has none either, and is here all the same. */
function hasLeft(error: unknown, uid: string): boolean {
  return error instanceof NotSignedInError && hasIndexedDb() && sessionInMemory()?.uid !== uid;
}

/** As the drain loop uses it. */
export function sosStore(db: TabletDatabase): SosStore {
  return {
    all: (uid) => ownSos(db, uid),
    change: (uid, sosId, change) => changeOwnSos(db, uid, sosId, (present) => present && change(present)),
    add: (uid, sos) => changeOwnSos(db, uid, sos.sosId, (present) => present ?? sos),
  };
}

/** How many SOS of a pupil have something that the server does not have. Never throws. */
export async function countUnsentSos(uid: string): Promise<number> {
  const inMemory = sosInMemory(uid).filter(isWaiting).length;
  return inMemory + (await countWaitingSos(tabletDatabase(), uid).catch(() => 0));
}
