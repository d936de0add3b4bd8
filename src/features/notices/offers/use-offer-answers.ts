import type { OfferAnswer } from '@domain/signals/choices';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { useReader } from '../notices-context';

/** As far back as answers are looked for. */
const LATEST = 100;

/** What the child has said to offers, by offer, the latest: as far as it said it to the reader. */
export function useOfferAnswers(pupilId: string): Readonly<Record<string, OfferAnswer>> {
  const { signals } = usePorts();
  const { school, uid } = useReader().viewer;
  const threads = useLive(signals.watchThreads, { uid, school }, LATEST);
  const ofOffers = (threads.state === 'ready' ? threads.value.all : [])
    .filter(
      ({ thread }) => thread.kind === 'offer' && thread.pupilId === pupilId && thread.owners.includes(uid),
    )
    .toSorted((a, b) => (a.thread.sentAt < b.thread.sentAt ? -1 : 1));
  const words = useLiveAll(
    signals.watchWords,
    ofOffers.map(({ threadId }) => [{ school, threadId }] as const),
  );
  const said = words.state === 'ready' ? words.value : [];
  return Object.fromEntries(
    said.flatMap((entry) => (entry?.offer ? [[entry.offer.id, entry.offer.answer] as const] : [])),
  );
}
