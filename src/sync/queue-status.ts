import { useLiveQuery } from 'dexie-react-hooks';
import { hasIndexedDb, type OutboxState, tabletDatabase } from '@/local/database';
import { exportableRecords } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import type { StorageHealth } from '@/local/storage-health';
import { useStorageHealth } from '@/local/use-storage-health';
import { useSending } from './sending';

export type QueueStatus = (
  | { kind: 'all-arrived' }
  /** Nothing waits, and what is parked or quarantined has not arrived. */
  | { kind: 'others-arrived' }
  | { kind: 'waiting'; count: number }
  | { kind: 'sending'; count: number }
) & {
  /** Refused by the server; kept here with the reason. */
  parked: number;
  /** Kept, but could not be read back. */
  quarantined: number;
  storage: StorageHealth;
};

const NOTHING: Record<OutboxState, number> = { waiting: 0, parked: 0, quarantined: 0 };

/** The honest state of this pupil's queue on this tablet; `undefined` until it was looked at. */
export function useQueueStatus(session: PupilSession): QueueStatus | undefined {
  const { uid } = session;
  const counts = useLiveQuery(
    () => countByState(uid).catch(() => NOTHING),
    [uid],
    hasIndexedDb() ? undefined : NOTHING,
  );
  const storage = useStorageHealth();
  const sending = useSending();
  if (!counts) return undefined;
  const { waiting: count, parked, quarantined } = counts;
  const rest = { parked, quarantined, storage };
  if (count === 0) return { kind: parked + quarantined > 0 ? 'others-arrived' : 'all-arrived', ...rest };
  return { kind: sending ? 'sending' : 'waiting', count, ...rest };
}

async function countByState(uid: string): Promise<Record<OutboxState, number>> {
  const counts = { ...NOTHING };
  for (const { state } of await tabletDatabase().outbox.where('uid').equals(uid).toArray())
    counts[state] += 1;
  return counts;
}

/** A JSON file of everything that the server refused or that does not open, so that no word is lost. */
export async function exportParked(session: PupilSession): Promise<Blob> {
  const records = await exportableRecords(tabletDatabase(), session.uid);
  return new Blob([JSON.stringify(records, null, 2)], { type: 'application/json' });
}
