/** Who uses this tablet now. Needs no Firebase: a cold start without a network knows its pupil. */
import { type TabletDatabase, tabletDatabase } from './database';
import { leavePacket, openPackets, packUp, packetTables, unpack } from './left-behind';
import { within } from './limit';
import { readSession, type Session } from './session-types';
import { onStorageFound, storageFailed } from './storage-health';

/** Where there is no IndexedDB the session lasts as long as the page. */
let inMemory: Session | null = null;
const listeners = new Set<() => void>();

function setInMemory(session: Session | null): void {
  inMemory = session;
  for (const listener of listeners) listener();
}

export function subscribeInMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionInMemory(): Session | null {
  return inMemory;
}

/** Who was signed in when a database answered last: one that is lost for a while signs nobody out. */
const lastRead = new WeakMap<TabletDatabase, Session | null>();

/** The stored session, or the page's own where nothing can be stored. */
export async function currentSession(db: TabletDatabase = tabletDatabase()): Promise<Session | null> {
  try {
    const session = readSession(await db.session.get('current'));
    if (session && mustClose.has(session.uid)) return null;
    lastRead.set(db, session);
    return session;
  } catch {
    return inMemory ?? lastRead.get(db) ?? null;
  }
}

/**
 * Makes `session` the only one on this tablet: whatever key an earlier user left goes in the same transaction. `key` is the
 * sealing key of a pupil. Resolves to false when it could only be kept in memory.
 */
export async function openSession(
  session: Session,
  key?: CryptoKey,
  db: TabletDatabase = tabletDatabase(),
): Promise<boolean> {
  try {
    const packets = key ? await openPackets(db, session.uid, key) : [];
    await db.transaction('rw', [db.session, db.keys, ...packetTables(db)], async () => {
      await db.keys.clear();
      if (key) await db.keys.add({ uid: session.uid, key });
      await db.session.put({ id: 'current', session });
      for (const packet of packets) await unpack(db, packet);
    });
    mustClose.delete(session.uid);
    setInMemory(null);
    return true;
  } catch (error) {
    storageFailed(error);
    mustClose.delete(session.uid);
    setInMemory(session);
    return false;
  }
}

/** Takes up what changed about whoever is signed in (a new class in April, another school). Nothing happens when somebody else is. */
export async function updateSession(session: Session, db: TabletDatabase = tabletDatabase()): Promise<void> {
  if (inMemory?.uid === session.uid) setInMemory(session);
  await db.session
    .where('id')
    .equals('current')
    .and((row) => {
      const present = readSession(row);
      return present?.uid === session.uid && !isSame(present, session);
    })
    .modify({ session })
    .catch(() => undefined);
}

// Writing the same again would set off everything that follows the session.
const isSame = (a: Session, b: Session) => JSON.stringify(a) === JSON.stringify(b);

/** A database that hangs must not keep somebody signed in on the screen, ms. */
const CLOSING_MS = 5_000;
const PACKING_ATTEMPTS = 3;

/**
 * Ends a session: the key and the copy of server data go; what still waits stays, sealed, without a name. Does nothing to a
 * session that somebody else opened meanwhile.
 */
export async function closeSession(uid: string, db: TabletDatabase = tabletDatabase()): Promise<void> {
  mustClose.add(uid);
  lastRead.delete(db);
  setInMemory(null);
  try {
    const closed = packAndClose(db, uid).then(() => mustClose.delete(uid));
    await within(CLOSING_MS, closed);
  } catch {
    // Nothing can be stored on this tablet, or its database does not answer just now.
    const stop = onStorageFound(() => {
      stop();
      if (mustClose.has(uid)) void closeSession(uid, db);
    });
  }
}

/** Sessions that were ended on screen, and on a disk that did not answer were not. */
const mustClose = new Set<string>();

async function packAndClose(db: TabletDatabase, uid: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const packed = await packUp(db, uid).catch(() => undefined);
    const isClosed = await db.transaction(
      'rw',
      [db.session, db.keys, db.shelf, db.tablet, ...packetTables(db)],
      async () => {
        // Another tab wrote meanwhile. After a few times the key goes all the same: then the rows stay as they are.
        const isPacked = !packed || (await leavePacket(db, uid, packed));
        if (!isPacked && attempt < PACKING_ATTEMPTS) return false;
        await db.keys.delete(uid);
        await db.shelf.where('uid').equals(uid).delete();
        await db.sos.where('[uid+state]').equals([uid, 'settled']).delete();
        const current = readSession(await db.session.get('current'));
        if (current?.uid !== uid) return true;
        await db.session.delete('current');
        await db.tablet.toCollection().modify((row) => {
          delete row.answeredAtMs;
          delete row.lockDays;
        });
        return true;
      },
    );
    if (isClosed) return;
  }
}
