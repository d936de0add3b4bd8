/** Somebody signed in, on the client SDK under the security rules. */
import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, type Firestore, getFirestore, setLogLevel } from 'firebase/firestore/lite';
import type { Claims } from '@domain/identity';

// Refusals are part of the play.
setLogLevel('silent');

export interface Person {
  readonly db: Firestore;
  /** As an ID token of the Auth emulator: unsigned. */
  readonly token: string;
  close(): Promise<void>;
}

export function signedIn(
  { project, firestore }: { project: string; firestore: string },
  uid: string,
  claims: Claims,
): Person {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, uid);
  const db = getFirestore(app);
  const [host = '', port] = firestore.split(':');
  const token = unsignedToken(project, uid, claims);
  connectFirestoreEmulator(db, host, Number(port), { mockUserToken: token });
  return { db, token, close: () => deleteApp(app) };
}

function unsignedToken(project: string, uid: string, claims: Claims): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  const issuer = `https://securetoken.google.com/${project}`;
  const times = { iat: seconds, auth_time: seconds, exp: seconds + 3600 };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({
    ...{ sub: uid, user_id: uid, aud: project, iss: issuer, ...times, ...claims },
  })}.`;
}
