import type { Connection } from '@/firebase/connection';
import { tabletDatabase } from '@/local/database';
import { within } from '@/local/limit';
import { currentSession } from '@/local/session-store';
import { askForBackgroundSync } from '../background-sync';
import { Pump } from './pump';
import type { Remote } from './remote';
import { setSending } from './sending';
import { unsavedOf } from './unsaved';

/** How long a part of the app may take to load, ms: a network that swallows requests must not hold up the next try. */
const LOADING_MS = 15_000;

/** Loads Firebase when it is first needed: pupils' screens show and save without it. Throws when it does not come. */
export async function connect(): Promise<Connection> {
  const { connection } = await within(LOADING_MS, import('@/firebase/connection'));
  return connection();
}

/** The server, as the queue of this page sees it. */
export async function pageRemote(): Promise<Remote> {
  const [{ firestoreRemote }, connection] = await Promise.all([
    within(LOADING_MS, import('./firestore-remote')),
    connect(),
  ]);
  return firestoreRemote(connection);
}

/** What sends from memory. Not needed until something is to be sent. Throws when it does not come. */
export const unsavedSending = () => within(LOADING_MS, import('./send-unsaved'));

/** How many records of a pupil wait to be sent from this tablet. */
export async function countWaiting(uid: string): Promise<number> {
  const stored = tabletDatabase().outbox.where('[uid+state]').equals([uid, 'waiting']).count();
  return unsavedOf(uid).length + (await stored.catch(() => 0));
}

async function waitingHere(): Promise<number> {
  const session = await currentSession();
  return session ? countWaiting(session.uid) : 0;
}

/** The one pump of this page. */
export const pagePump = new Pump({
  flush: async () => {
    void import('../account/page-account').then(
      ({ lookAfterAccount }) => lookAfterAccount(),
      () => undefined,
    );
    const [session, { sendUnsaved }, { flushOutbox }] = await Promise.all([
      currentSession(),
      unsavedSending(),
      within(LOADING_MS, import('./flush')),
    ]);
    if (session) await sendUnsaved(session.uid, pageRemote);
    return flushOutbox(pageRemote);
  },
  waiting: waitingHere,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  onSending: setSending,
  onLeftWaiting: () => void askForBackgroundSync(),
});
