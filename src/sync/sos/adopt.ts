/** An SOS belongs to the pupil, not to a tablet: pressed on another one, or before a sign-out, it is found here as well. */
import type { Sos } from '@domain/sos/records';
import { tabletDatabase } from '@/local/database';
import type { PupilSession } from '@/local/session-types';
import { connect } from '../answers/page-pump';
import { adopted } from './adopted';
import { changeOwnSos, ownSos } from './store';

/** How long a closed one is taken over to be read, ms. */
const READABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** Takes over from the server what this tablet does not know. Never throws. */
export async function adoptOwnSos(session: PupilSession): Promise<void> {
  const db = tabletDatabase();
  const { uid, school } = session;
  try {
    const [connection, { listOwnSos, readSos }, { authReady }] = await Promise.all([
      connect(),
      import('@/firebase/own-sos'),
      import('@/firebase/auth-ready'),
    ]);
    await authReady(connection.auth);
    if (connection.auth.currentUser?.uid !== uid) return;
    const now = Date.now();
    const known = (await ownSos(db, uid)).map(({ sosId }) => sosId);
    for (const [sosId, server] of Object.entries(await listOwnSos(connection, session))) {
      if (known.includes(sosId) || !isWorthKnowing(server, now)) continue;
      const seen = await readSos(connection, { school, sosId }, undefined);
      const made = adopted(sosId, server, seen.kind === 'read' ? seen.messages : [], now);
      await changeOwnSos(db, uid, sosId, (present) => present ?? made);
    }
  } catch {
    // Without an answer it is tried again at the next start.
  }
}

function isWorthKnowing({ state, receivedAt }: Sos, now: number): boolean {
  if (state === 'withdrawn' || state === 'joined') return false;
  return state !== 'resolved' || now - Date.parse(receivedAt) < READABLE_MS;
}
