/** The requests of the queue, on Firestore Lite. */
import { fromStored, newlyStored } from '@domain/documents/instants';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { isWellFormed, PUPIL_WRITE_SCHEMAS } from '@domain/answers/pupil-write-schemas';
import { doc, getDoc, writeBatch } from 'firebase/firestore/lite';
import { answered } from './answered';
import { authReady } from './auth-ready';
import type { Connection } from './connection';
import type { CommitOutcome, ReadOutcome } from './outcomes';
import './quiet';
import { TIMES } from './stored';

/** The uid that requests carry; `null` for nobody. Waits until the stored sign-in was read, not for a network. Throws when it cannot be read. */
export async function signedInAs({ auth }: Connection): Promise<string | null> {
  await authReady(auth);
  return auth.currentUser?.uid ?? null;
}

/** Stores all of the writes or none; the server adds `receivedAt`. Never throws. */
export function commitWrites(connection: Connection, writes: readonly PupilWrite[]): Promise<CommitOutcome> {
  if (!writes.every(isWellFormed)) return Promise.resolve({ kind: 'denied', code: 'malformed' });
  return answered(connection, async () => {
    const batch = writeBatch(connection.db);
    for (const { kind, path, document } of writes)
      batch.set(doc(connection.db, path), newlyStored(PUPIL_WRITE_SCHEMAS[kind], document, TIMES));
    await batch.commit();
    return { kind: 'accepted' };
  });
}

/** Reads one document that carries a revision. Never throws. */
export function readStored(connection: Connection, path: string): Promise<ReadOutcome> {
  return answered(connection, async () => {
    const snapshot = await getDoc(doc(connection.db, path));
    if (!snapshot.exists()) return { kind: 'read', stored: null };
    const fields = fromStored(snapshot.data()) as Record<string, unknown>;
    const receivedAtMs = Date.parse(String(fields.receivedAt));
    delete fields.receivedAt;
    const revision = { rev: Number(fields.rev), deviceId: String(fields.deviceId) };
    return { kind: 'read', stored: { ...revision, fields, receivedAtMs } };
  });
}
