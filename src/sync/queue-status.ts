import { useSyncExternalStore } from 'react';
import { tabletDatabase } from '@/local/database';
import type { PupilSession } from '@/local/session-types';
import type { StorageHealth } from '@/local/storage-health';
import { useStorageHealth } from '@/local/use-storage-health';
import { useTabletQuery } from '@/local/use-tablet-query';
import { heldOf, NOTHING_STORED, storedThings } from './held';
import { useSending } from './answers/sending';
import { useOnline } from './use-online';
import { heldElsewhere, sosInMemory, subscribeSosMemory } from './sos/memory';
import { subscribeUnsaved, unsavedOf } from './answers/unsaved';

export type QueueStatus = (
  | { kind: 'all-arrived' }
  /** Nothing waits, and what is parked or quarantined has not arrived. */
  | { kind: 'others-arrived' }
  /** There is no network. */
  | { kind: 'waiting'; count: number }
  /** There is one, and it has not gone yet: it is tried again. */
  | { kind: 'trying'; count: number }
  | { kind: 'sending'; count: number }
  /** What waits cannot be read. */
  | { kind: 'unknown' }
) & {
  /** Refused by the server; kept here with the reason. */
  parked: number;
  /** Kept, but could not be read back. */
  quarantined: number;
  storage: StorageHealth;
};

/** The honest state of all that this pupil sends from this tablet; `undefined` until it was looked at. */
export function useQueueStatus(session: PupilSession): QueueStatus | undefined {
  const { uid } = session;
  const stored = useTabletQuery(
    () => storedThings(tabletDatabase(), uid).catch(() => 'unknown' as const),
    [uid],
    NOTHING_STORED,
  );
  useSyncExternalStore(subscribeSosMemory, () => sosInMemory(uid));
  const elsewhere = useSyncExternalStore(subscribeSosMemory, () => heldElsewhere(uid));
  useSyncExternalStore(subscribeUnsaved, () => unsavedOf(uid));
  const storage = useStorageHealth();
  const sending = useSending();
  const online = useOnline();
  if (!stored) return undefined;
  if (stored === 'unknown') return { kind: 'unknown', parked: 0, quarantined: 0, storage };
  const { waiting: count, parked, quarantined } = heldOf(stored, uid, elsewhere);
  const rest = { parked, quarantined, storage };
  if (count === 0) return { kind: parked + quarantined > 0 ? 'others-arrived' : 'all-arrived', ...rest };
  if (sending) return { kind: 'sending', count, ...rest };
  return { kind: online ? 'trying' : 'waiting', count, ...rest };
}
