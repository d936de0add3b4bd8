/** Where nothing can be stored, a record goes straight to the server or is not saved. */
import { type PupilWrite, stamped, type Unstamped } from '@domain/pupil-write';
import { nextRev } from '@domain/revision';
import type { OutboxRecord } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import { drain, type OutboxStore } from './drain';
import type { Remote } from './remote';

/** The last revisions of this page, by path: there is no disk to remember them. */
const lastRevs = new Map<string, number>();

/** What the server has now, or `undefined` when it does not have it. One attempt; `serverNow` in ms since 1970. */
export async function sendDirectly(
  remote: Remote,
  session: PupilSession,
  write: Unstamped,
  serverNow: number,
): Promise<PupilWrite | undefined> {
  const rev = nextRev(lastRevs.get(write.path), serverNow);
  lastRevs.set(write.path, rev);
  const stamp = { rev, deviceId: session.deviceId, capturedAt: new Date(serverNow).toISOString() };
  const single = new SingleRecord({ id: write.path, uid: session.uid, write: stamped(write, stamp) });
  await drain({ store: single, remote, serverNow: () => serverNow }, session.uid);
  return single.arrived;
}

class SingleRecord implements OutboxStore {
  arrived: PupilWrite | undefined;
  #record: OutboxRecord | undefined;

  constructor(record: OutboxRecord) {
    this.#record = record;
  }

  waiting = () => Promise.resolve(this.#record ? [this.#record] : []);

  parkAll = () => {
    this.#record = undefined;
    return Promise.resolve();
  };

  apply: OutboxStore['apply'] = (effect) => {
    this.#record = effect.type === 'replace' ? effect.by : undefined;
    if (effect.type === 'acknowledge') this.arrived = effect.record.write;
    return Promise.resolve();
  };
}
