/** How the sweep finds messages that triggers have missed. */
import type { DocumentSnapshot, Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { threadKey } from '@domain/signals/unnamed';
import { type Place, placeOf } from '../platform/pupil-place';
import type { Source } from '../platform/sweep/source';
import { projectSignal } from './project-signal';
import type { SignalRun } from './run';

/** By which a message is found in a thread, and of which signal it is. */
interface Sent {
  readonly id: string;
  readonly signal: string;
}

interface SignalSource extends Pick<Source, 'from' | 'only'> {
  readonly sent: (snapshot: DocumentSnapshot) => Sent | undefined;
}

export const SIGNAL_SOURCES: readonly SignalSource[] = [
  { from: 'outgoing', sent: (snapshot) => ({ id: snapshot.id, signal: signalOf(snapshot) }) },
  {
    from: 'notes',
    sent: ({ ref }) => {
      const of = paths.note.in(ref.path);
      const id = of && paths.noteSignal(of.day, of.audience);
      return id === undefined ? undefined : { id, signal: id };
    },
  },
  {
    from: 'checkIns',
    only: 'wishes',
    sent: ({ id }) => ({ id: paths.talkSignal(id), signal: paths.talkSignal(id) }),
  },
];

/** Of the message that it is on, or its own. */
export function signalOf(outgoing: DocumentSnapshot): string {
  const on: unknown = outgoing.get('on');
  return typeof on === 'string' ? on : outgoing.id;
}

export function signalSources(run: SignalRun): Source[] {
  return SIGNAL_SOURCES.map(({ from, only, sent }) => ({
    from,
    ...(only && { only }),
    missing: (db, page) => notTaken(db, page, sent),
    project: async (db, place) => {
      const snapshot = await db.doc(paths.ofPupil(place.school, place.pupilId, from, place.id)).get();
      const message = sent(snapshot);
      if (message) await projectSignal(run, { ...schoolOf(place), id: message.signal });
    },
  }));
}

const schoolOf = ({ school, pupilId }: Place) => ({ school, pupilId });

/** Whatever does not stand in its thread as it is now. */
async function notTaken(
  db: Firestore,
  page: readonly QueryDocumentSnapshot[],
  sentOf: SignalSource['sent'],
): Promise<readonly QueryDocumentSnapshot[]> {
  const found = page.flatMap((snapshot) => {
    const sent = sentOf(snapshot);
    if (!sent) return [];
    const { school, pupilId } = placeOf(snapshot);
    return [{ snapshot, sent, ref: db.doc(paths.thread(school, threadKey(pupilId, sent.signal))) }];
  });
  if (found.length === 0) return [];
  const threads = await db.getAll(...found.map(({ ref }) => ref), { fieldMask: ['taken'] });
  return found
    .filter(({ snapshot, sent }, index) => {
      const taken = threads[index]?.get('taken') as Record<string, { rev?: unknown }> | undefined;
      return taken?.[sent.id]?.rev !== snapshot.get('rev');
    })
    .map(({ snapshot }) => snapshot);
}
