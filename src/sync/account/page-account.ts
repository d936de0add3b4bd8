/** This page's part in closing a lost tablet. Loaded with the first sending. */
import type { Session } from '@/local/session-types';
import { checkAccount } from './account';
import { connect } from '../answers/page-pump';
import { signOut } from './sign-in';
import { pageLane } from '../sos/page-lane';
import { keepOnDisk } from '../sos/store';
import { throttle } from '../throttle';

const EVERY_MS = 30_000;
const wait = (ms: number, callback: () => void) => void setTimeout(callback, ms);

/** Closes the tablet once the server says that the account is closed. Called beside each sending; nothing waits for it. */
export const lookAfterAccount = throttle(
  () =>
    checkAccount({
      connect,
      sendSos: () => pageLane.nudge(),
      close: closeTablet,
      pause: (ms) => new Promise<void>((resolve) => wait(ms, resolve)),
    }),
  EVERY_MS,
  wait,
);

/** The key and the screen go; what waits stays, sealed, for the same child: an SOS as well that only memory held, if a disk takes it now. */
export async function closeTablet(session: Session): Promise<void> {
  await keepOnDisk(session.uid);
  await signOut(session);
}
