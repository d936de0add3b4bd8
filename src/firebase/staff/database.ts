import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
} from 'firebase/firestore';
import { firebaseApp, stack } from '../app';
import { firebaseAuth } from '../auth';
import { hostAndPort } from '../stack';

let db: Firestore | undefined;

/** The full Firestore SDK with listeners, for staff screens only. Nothing of a child stays on the disk: memory cache. */
export function staffFirestore(): Firestore {
  if (db) return db;
  firebaseAuth();
  db = initializeFirestore(firebaseApp(), { localCache: memoryLocalCache() });
  if (stack.emulators) {
    const { host, port } = hostAndPort(stack.emulators.firestore);
    connectFirestoreEmulator(db, host, port);
  }
  return db;
}
