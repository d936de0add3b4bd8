/** Whether anybody has answered: one question, which costs one read when nothing is new. */
import { tabletDatabase } from '@/local/database';
import type { PupilSession } from '@/local/session-types';
import { connect } from '../answers/page-pump';
import { serverNow } from '../server-clock';
import { inMemory, putInMemory } from './memory-shelf';
import { changeShelf, readShelf } from './kept-copy';
import { signalsSince, withSignals } from './signals-known';

/** Without a copy there is nothing to add to: the pull brings all. Never throws. */
export async function lookForAnswers(session: PupilSession): Promise<void> {
  const { uid } = session;
  const db = tabletDatabase();
  try {
    const known = await readShelf(db, uid).catch(() => inMemory(uid));
    if (!known || !navigator.onLine) return;
    const connection = await connect();
    const [{ authReady }, { readSignals }] = await Promise.all([
      import('@/firebase/auth-ready'),
      import('@/firebase/own-documents'),
    ]);
    await authReady(connection.auth);
    if (connection.auth.currentUser?.uid !== uid) return;
    const now = serverNow();
    const found = await readSignals(connection, session, signalsSince(known, now));
    if (Object.keys(found).length === 0) return;
    await changeShelf(
      db,
      uid,
      (present) => present && { ...present, ...withSignals(present, found, now) },
    ).catch(() => {
      const copy = inMemory(uid);
      if (copy) putInMemory(uid, { ...copy, ...withSignals(copy, found, now) });
    });
  } catch {
    // The next look asks again.
  }
}
