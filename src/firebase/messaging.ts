import { getMessaging, getToken } from 'firebase/messaging';
import { firebaseApp, stack } from './app';

/**
 * The address under which Firebase Cloud Messaging reaches this browser; it changes now and then. Needs the person's permission
 * and the network, and throws without them. Messages come to the app's own service worker, which shows them itself.
 */
export function pushToken(worker: ServiceWorkerRegistration): Promise<string> {
  // Its successor names devices by installation, which the functions' way of sending does not.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return getToken(getMessaging(firebaseApp()), {
    ...(stack.vapidKey && { vapidKey: stack.vapidKey }),
    serviceWorkerRegistration: worker,
  });
}
