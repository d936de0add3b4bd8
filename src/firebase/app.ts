import { type FirebaseApp, getApps, initializeApp } from 'firebase/app';
import type { Stack } from './stack';
import { stack } from './this-stack';

export { stack };

/** The one Firebase app of this page or worker. */
export function firebaseApp(): FirebaseApp {
  const [app] = getApps();
  return app ?? initializeApp(optionsOf(stack));
}

export function optionsOf({ projectId, apiKey, authDomain, appId, messagingSenderId }: Stack) {
  return {
    projectId,
    apiKey,
    ...(authDomain && { authDomain }),
    ...(appId && { appId }),
    ...(messagingSenderId && { messagingSenderId }),
  };
}
