/** A pupil's own way to Firestore: signed in, over Firestore Lite, under the security rules. */
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import {
  connectFirestoreEmulator,
  doc,
  getFirestore,
  writeBatch,
} from 'firebase/firestore/lite';
import { TIMES } from '@/firebase/stored';
import { newlyStored } from '@domain/documents/instants';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { PUPIL_WRITE_SCHEMAS } from '@domain/answers/pupil-write-schemas';
import type { StackState } from '../import/target';
import { DEMO_PASSWORD } from './city';

export interface Tablet {
  /** All or none. Fails when the rules refuse one of them. */
  send(writes: readonly PupilWrite[]): Promise<void>;
  close(): Promise<void>;
}

export async function signInOnTablet({ project, hosts }: StackState, email: string): Promise<Tablet> {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, `tablet of ${email}`);
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://${hosts.auth}`, { disableWarnings: true });
  const db = getFirestore(app);
  const [host = '', port] = hosts.firestore.split(':');
  connectFirestoreEmulator(db, host, Number(port));
  await signInWithEmailAndPassword(auth, email, DEMO_PASSWORD);
  return {
    async send(writes) {
      if (writes.length === 0) return;
      const batch = writeBatch(db);
      for (const { kind, path, document } of writes)
        batch.set(doc(db, path), newlyStored(PUPIL_WRITE_SCHEMAS[kind], document, TIMES));
      await batch.commit();
    },
    close: () => deleteApp(app),
  };
}
