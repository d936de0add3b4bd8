import type { PupilSession } from '@/local/session-types';
import type { StorageHealth } from '@/local/storage-health';

export type QueueStatus = (
  { kind: 'all-arrived' } | { kind: 'waiting'; count: number } | { kind: 'sending'; count: number }
) & {
  /** Refused by the server; kept here with the reason. */
  parked: number;
  /** Kept, but could not be read back. */
  quarantined: number;
  storage: StorageHealth;
};

export function useQueueStatus(_session: PupilSession): QueueStatus {
  return { kind: 'all-arrived', parked: 0, quarantined: 0, storage: 'ok' };
}

/** A JSON file of everything that the server refused, so that no word is lost. */
export function exportParked(_session: PupilSession): Promise<Blob> {
  return Promise.resolve(new Blob(['[]'], { type: 'application/json' }));
}
