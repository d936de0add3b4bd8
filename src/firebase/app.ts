import { type FirebaseApp, getApps, initializeApp } from 'firebase/app';
import { parseStack, type Stack } from './stack';

/** The stack this build was made for. */
export const stack: Stack = parseStack(
  (import.meta.env.VITE_STACK as string | undefined) ?? (import.meta.env.VITE_FIREBASE_CONFIG as string),
);

/** The one Firebase app of this page or worker. */
export function firebaseApp(): FirebaseApp {
  const [app] = getApps();
  return app ?? initializeApp(optionsOf(stack));
}

export function optionsOf({ projectId, apiKey, authDomain, appId }: Stack) {
  return { projectId, apiKey, ...(authDomain && { authDomain }), ...(appId && { appId }) };
}
