import { connectFirestoreEmulator, type Firestore, getFirestore } from 'firebase/firestore/lite';
import { firebaseApp, stack } from './app';
import { firebaseAuth } from './auth';
import { hostAndPort } from './stack';

let db: Firestore | undefined;

/** Firestore Lite (REST, no cache, no listeners): what pupils' tablets use. Requests carry the signed-in user's token. */
export function firestoreLite(): Firestore {
  if (db) return db;
  firebaseAuth();
  db = getFirestore(firebaseApp());
  if (stack.emulators) {
    const { host, port } = hostAndPort(stack.emulators.firestore);
    connectFirestoreEmulator(db, host, port);
  }
  return db;
}
