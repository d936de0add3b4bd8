import type { Auth } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore/lite';
import { firebaseAuth } from './auth';
import { firestoreLite } from './lite';

/** Who is signed in, and the database that is asked in their name. */
export interface Connection {
  auth: Auth;
  db: Firestore;
}

export function connection(): Connection {
  return { auth: firebaseAuth(), db: firestoreLite() };
}
