import { type NewSos, newSosSchema, type Sos } from '@domain/sos/records';
import type { OwnMessage, OwnSos } from '@/local/own-sos';
import { merge } from './lane';

/** What the server has of an SOS, as a tablet keeps it that did not press it. `now` by this tablet's clock, ms since 1970. */
export function adopted(sosId: string, server: Sos, messages: readonly OwnMessage[], now: number): OwnSos {
  const sos: OwnSos = {
    ...{ sosId, document: documentOf(server), server, messages },
    ...{ whereabouts: 'arrived', arrivedAt: Math.min(now, Date.parse(server.receivedAt)), unsent: [] },
  };
  // What was closed long ago is no news.
  return server.state === 'resolved' ? merge(sos, { type: 'looks' }) : sos;
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
