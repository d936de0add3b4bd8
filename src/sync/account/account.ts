/** Closes a tablet whose account is closed. Page and service worker both ask, beside what they send. */
import { accountState, isRefusedAsNobody } from '@/firebase/account';
import type { Connection } from '@/firebase/connection';
import { rememberAnswer } from '@/local/last-answer';
import { within } from '@/local/limit';
import { currentSession, sessionInMemory } from '@/local/session-store';
import type { Session } from '@/local/session-types';
import { countUnsentSos } from '../sos/store';

/** An SOS goes first, because with a closed account it may find no token; but it does not keep a lost tablet open, ms. */
const SOS_FIRST_MS = 10_000;
const ANSWER_MS = 20_000;
/** Another tab's sign-in is known here after a moment, ms. */
const SETTLE_MS = 5_000;

interface AccountPorts {
  readonly connect: () => Promise<Connection>;
  /** Sends what SOS wait. */
  readonly sendSos: () => Promise<unknown>;
  /** Ends the session on this tablet. */
  readonly close: (session: Session) => Promise<unknown>;
  readonly pause: (ms: number) => Promise<unknown>;
}

/** Asks whether the account of whoever is signed in here is still open. Without an answer everything stays. Never throws. */
export async function checkAccount(ports: AccountPorts): Promise<void> {
  try {
    const session = sessionInMemory() ?? (await currentSession());
    // Certainly no network.
    if (!session || !navigator.onLine) return;
    const { uid } = session;
    if ((await countUnsentSos(uid)) > 0) await within(SOS_FIRST_MS, ports.sendSos()).catch(() => undefined);
    const connection = await ports.connect();
    if (await isClosed(connection, session, ports.pause)) await ports.close(session);
  } catch {
    // What could not be asked is asked again with the next sending.
  }
}

async function isClosed(
  connection: Connection,
  { uid, kind }: Session,
  pause: AccountPorts['pause'],
): Promise<boolean> {
  // Staff's listeners begin anew with each fresh token: theirs is asked for when it is due, once an hour.
  const state = await within(ANSWER_MS, accountState(connection, uid, kind === 'pupil'));
  switch (state.kind) {
    case 'open':
      await rememberAnswer(uid, state.answeredAtMs);
      return false;
    case 'nobody':
      await pause(SETTLE_MS);
      return isRefusedAsNobody(connection, uid);
    default:
      return state.kind === 'closed';
  }
}
