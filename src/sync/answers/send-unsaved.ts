/** What only memory holds goes to the disk if that takes it now, otherwise straight to the server. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import { compareRevisions } from '@domain/answers/revision';
import { tabletDatabase } from '@/local/database';
import { enqueueChange } from '@/local/outbox';
import { storageFailed, storageWorked } from '@/local/storage-health';
import { drain, type OutboxStore } from './drain';
import { keepInMemory } from '../own-data/memory-shelf';
import type { Remote } from './remote';
import { serverNow } from '../server-clock';
import { arrivedUnsaved, letGoOf, unsavedOf } from './unsaved';

/** Never throws; what cannot go now stays. One after the other, so that no older version overtakes a newer one. */
export function sendUnsaved(uid: string, openRemote: () => Promise<Remote>): Promise<void> {
  sending = sending.then(async () => {
    for (const write of unsavedOf(uid))
      if (!(await toDisk(uid, write))) await toServer(uid, write, openRemote);
  });
  return sending;
}

let sending: Promise<void> = Promise.resolve();

const outcomes = new WeakMap<PupilWrite, 'saved' | 'sent'>();

/** What became of a write that memory held; `undefined` when it is neither on the disk nor with the server. */
export function becameOf(write: PupilWrite): 'saved' | 'sent' | undefined {
  return outcomes.get(write);
}

async function toDisk(uid: string, write: PupilWrite): Promise<boolean> {
  try {
    const tappedAt = Date.parse(write.document.capturedAt) - (serverNow() - Date.now());
    await enqueueChange(
      tabletDatabase(),
      uid,
      write.path,
      ({ queued }) => (queued && compareRevisions(queued.document, write.document) > 0 ? queued : write),
      tappedAt,
    );
    outcomes.set(write, 'saved');
    letGoOf(uid, write);
    storageWorked();
    return true;
  } catch (error) {
    storageFailed(error);
    return false;
  }
}

async function toServer(uid: string, write: PupilWrite, openRemote: () => Promise<Remote>): Promise<void> {
  try {
    const single = new SingleRecord(uid, write);
    await drain({ store: single, remote: await openRemote(), serverNow }, uid);
    if (single.isWaiting) return;
    if (single.arrived) {
      outcomes.set(write, 'sent');
      keepInMemory(uid, single.arrived);
      arrivedUnsaved(uid, single.arrived);
    }
    letGoOf(uid, write);
  } catch {
    // It stays, and is tried again with the next sending.
  }
}

class SingleRecord implements OutboxStore {
  arrived: PupilWrite | undefined;
  #record: { id: string; uid: string; write: PupilWrite } | undefined;

  constructor(uid: string, write: PupilWrite) {
    this.#record = { id: write.path, uid, write };
  }

  get isWaiting(): boolean {
    return this.#record !== undefined;
  }

  waiting = () => Promise.resolve(this.#record ? [this.#record] : []);

  /** A closed account may be opened again: it waits. */
  parkAll = () => Promise.resolve();

  apply: OutboxStore['apply'] = (effect) => {
    this.#record = effect.type === 'replace' ? effect.by : undefined;
    if (effect.type === 'acknowledge') this.arrived = effect.record.write;
    return Promise.resolve();
  };
}
