/** An SOS belongs to the pupil, not to a tablet: pressed on another one, it is found here as well. */
import { type NewSos, newSosSchema, type Sos } from '@domain/sos/records';
import { tabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { connect } from '../page-pump';
import { changeOwnSos } from './store';

/** How long a closed one is taken over to be read, ms. */
const READABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** Takes over from the server what this tablet does not know. Never throws. */
export async function adoptOwnSos(session: PupilSession): Promise<void> {
  try {
    const [connection, { listOwnSos }] = await Promise.all([connect(), import('@/firebase/own-sos')]);
    await connection.auth.authStateReady();
    if (connection.auth.currentUser?.uid !== session.uid) return;
    const now = Date.now();
    for (const [sosId, server] of Object.entries(await listOwnSos(connection, session)))
      if (isWorthKnowing(server, now))
        await changeOwnSos(
          tabletDatabase(),
          session.uid,
          sosId,
          (present) => present ?? adopted(sosId, server, now),
        );
  } catch {
    // Without an answer it is tried again at the next start.
  }
}

function isWorthKnowing({ state, receivedAt }: Sos, now: number): boolean {
  if (state === 'withdrawn') return false;
  return state !== 'resolved' || now - Date.parse(receivedAt) < READABLE_MS;
}

function adopted(sosId: string, server: Sos, now: number): OwnSos {
  return {
    sosId,
    document: documentOf(server),
    whereabouts: 'arrived',
    arrivedAt: now,
    server,
    unsent: [],
    messages: [],
  };
}

/** As the tablet that pressed it sent it, as far as that matters: it is not sent again. */
function documentOf(server: Sos): NewSos {
  const { school, pupilId, classId, want, via, at, safeToCallHome, text, capturedAt, chain } = server;
  return newSosSchema.parse({
    ...{ school, pupilId, classId, at, safeToCallHome, capturedAt, chain, state: 'received', step: 0 },
    ...(want && { want }),
    ...(via && { via }),
    ...(text !== undefined && { text }),
  });
}
