/** A pupil's own SOS on Firestore Lite. None of these throw, except the query at the end. */
import { newlyStored, toStored } from '@domain/documents/instants';
import { sendingPaths } from '@domain/sending-paths';
import { newSosSchema, type NewSos, sosMessageSchema, sosSchema, type Sos } from '@domain/sos/records';
import { OPEN_STATES } from '@domain/sos/open';
import {
  collection,
  doc,
  type DocumentData,
  getDoc,
  getDocs,
  orderBy,
  query,
  type QueryFieldFilterConstraint,
  setDoc,
  type UpdateData,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import { answered } from './answered';
import type { Connection } from './connection';
import type { CommitOutcome, Failure } from './outcomes';
import './quiet';
import { readOne, readSosAnyhow } from './reading';
import { TIMES } from './stored';

/** After that the second way is tried, ms. The first may still arrive: it is the same document. */
const CREATE_PATIENCE_MS = 4_000;
const PATIENCE_MS = 12_000;

interface PupilPlace {
  school: string;
  pupilId: string;
}

interface Place {
  school: string;
  sosId: string;
}

export function createSos(connection: Connection, sosId: string, document: NewSos): Promise<CommitOutcome> {
  if (!newSosSchema.safeParse(document).success)
    return Promise.resolve({ kind: 'denied', code: 'malformed' });
  return answered(
    connection,
    async () => {
      await setDoc(
        doc(connection.db, sendingPaths.sos(document.school, sosId)),
        newlyStored(sosSchema, document, TIMES),
      );
      return { kind: 'accepted' };
    },
    CREATE_PATIENCE_MS,
  );
}

/** Changes only the given fields. */
export function changeSos(
  connection: Connection,
  { school, sosId }: Place,
  fields: Partial<Sos>,
): Promise<CommitOutcome> {
  return answered(
    connection,
    async () => {
      await updateDoc(
        doc(connection.db, sendingPaths.sos(school, sosId)),
        toStored(sosSchema, fields, TIMES) as UpdateData<DocumentData>,
      );
      return { kind: 'accepted' };
    },
    PATIENCE_MS,
  );
}

/** `id` is made on the tablet, so that a retry is the same message. */
export function addSosMessage(
  connection: Connection,
  { school, sosId }: Place,
  { id, text }: { id: string; text: string },
): Promise<CommitOutcome> {
  return answered(
    connection,
    async () => {
      const by = connection.auth.currentUser?.uid;
      const message = newlyStored(sosMessageSchema, { by, from: 'pupil', text }, TIMES);
      await setDoc(doc(connection.db, sendingPaths.sosMessage(school, sosId, id)), message);
      return { kind: 'accepted' };
    },
    PATIENCE_MS,
  );
}

type StoredMessage = ReturnType<typeof sosMessageSchema.parse> & { id: string };

/** The SOS, `null` when the server has none, and its messages from the instant `since` on (all without it). */
export function readSos(
  connection: Connection,
  { school, sosId }: Place,
  since: string | undefined,
): Promise<{ kind: 'read'; server: Sos | null; messages: StoredMessage[] } | Failure> {
  return answered(
    connection,
    async () => {
      const snapshot = await getDoc(doc(connection.db, sendingPaths.sos(school, sosId)));
      if (!snapshot.exists()) return { kind: 'read', server: null, messages: [] };
      const server = readSosAnyhow(snapshot.data());
      if (!server) throw new Error('unreadable');
      const all = collection(connection.db, `${sendingPaths.sos(school, sosId)}/messages`);
      const { docs } = await getDocs(
        query(all, orderBy('at'), ...(since ? [where('at', '>=', TIMES.instant(Date.parse(since)))] : [])),
      );
      const messages = docs.flatMap((one) => {
        const message = readOne(sosMessageSchema, one.data());
        return message ? [{ id: one.id, ...message }] : [];
      });
      return { kind: 'read', server, messages };
    },
    PATIENCE_MS,
  );
}

/** The pupil's open SOS by id, pressed on whichever tablet; `undefined` when not answered. */
export function listOpenSos(
  connection: Connection,
  pupil: PupilPlace,
): Promise<Record<string, Sos> | undefined> {
  const isOpen = where('state', 'in', OPEN_STATES);
  return listOwnSos(connection, pupil, isOpen).catch(() => undefined);
}

/** The pupil's SOS by id, pressed on whichever tablet. Throws when not answered. */
export async function listOwnSos(
  { db }: Connection,
  { school, pupilId }: PupilPlace,
  ...only: QueryFieldFilterConstraint[]
): Promise<Record<string, Sos>> {
  const own = query(
    collection(db, sendingPaths.sosCollection(school)),
    where('pupilId', '==', pupilId),
    ...only,
  );
  const { docs } = await getDocs(own);
  return Object.fromEntries(
    docs.flatMap((one) => {
      const sos = readSosAnyhow(one.data());
      return sos ? [[one.id, sos] as const] : [];
    }),
  );
}
