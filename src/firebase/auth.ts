import {
  type Auth,
  connectAuthEmulator,
  inMemoryPersistence,
  indexedDBLocalPersistence,
  initializeAuth,
} from 'firebase/auth';
import { firebaseApp, stack } from './app';
import './own-auth-answers';

let auth: Auth | undefined;

/** Auth of this page or worker. It is remembered in IndexedDB, which page and service worker share. */
export function firebaseAuth(): Auth {
  if (auth) return auth;
  auth = initializeAuth(firebaseApp(), { persistence: [indexedDBLocalPersistence, inMemoryPersistence] });
  if (stack.emulators) connectAuthEmulator(auth, `http://${stack.emulators.auth}`, { disableWarnings: true });
  return auth;
}
