import type { OutboxRecord } from '@/local/outbox';
import {
  emptyQueue,
  merge,
  type Merged,
  nextAction,
  type QueueAction,
  type QueueEffect,
  type QueueEvent,
} from './queue';
import type { Failure, Remote } from './remote';

/** What the drain loop needs of the tablet's storage. */
export interface OutboxStore {
  waiting(uid: string): Promise<OutboxRecord[]>;
  apply(effect: QueueEffect): Promise<void>;
  /** The account is closed: everything of this pupil is set aside, visible. */
  parkAll(uid: string, reason: string): Promise<void>;
}

export interface DrainPorts {
  store: OutboxStore;
  remote: Remote;
  /** Server time, ms since 1970; `undefined` while this tablet's clock has not been compared. */
  serverNow: () => number | undefined;
}

/** `busy` and `unreachable`: something still waits, try later. `stopped`: nothing more can go until this pupil signs in. */
export type DrainEnd = 'all-arrived' | 'busy' | 'unreachable' | 'stopped';

/**
 * Sends what waits of one pupil, as that pupil only, until nothing is left or the server cannot take more. Whatever is
 * interrupted is found waiting by the next drain. Throws when the store fails.
 */
export async function drain({ store, remote, serverNow }: DrainPorts, uid: string): Promise<DrainEnd> {
  // The store first: if it fails, what was learnt is learnt again by the next drain.
  const settle = async ({ state: next, effects }: Merged) => {
    for (const effect of effects) await store.apply(effect);
    return next;
  };
  let state = emptyQueue(uid);
  for (;;) {
    const loaded = merge(state, {
      type: 'loaded',
      records: await store.waiting(uid),
      serverNow: serverNow(),
    });
    state = await settle(loaded);
    if (loaded.effects.length > 0) continue;
    const action = nextAction(state);
    if (action.type === 'rest') return 'all-arrived';
    if ((await remote.signedInAs()) !== uid) return 'stopped';

    const event = await perform(remote, action, serverNow);
    if ('kind' in event) return endOf(event, store, uid);
    // Refused or absent for somebody else says nothing about this pupil's record.
    if (event.type !== 'accepted' && (await remote.signedInAs()) !== uid) return 'stopped';

    state = await settle(merge(state, event));
  }
}

type Request = Exclude<QueueAction, { type: 'rest' }>;
type Unanswered = Exclude<Failure, { kind: 'denied' }>;

async function perform(
  remote: Remote,
  action: Request,
  serverNow: DrainPorts['serverNow'],
): Promise<QueueEvent | Unanswered> {
  if (action.type === 'send') {
    const { records } = action;
    const outcome = await remote.commit(records.map(({ write }) => write));
    if (outcome.kind === 'accepted') return { type: 'accepted', records };
    return outcome.kind === 'denied' ? { type: 'denied', records, code: outcome.code } : outcome;
  }
  const { record } = action;
  const outcome = await remote.read(record.write.path);
  if (outcome.kind === 'read')
    return { type: 'read-back', record, stored: outcome.stored, serverNow: serverNow() };
  // A pupil may always read their own documents: refused even that, the record belongs to no place that is still theirs.
  return outcome.kind === 'denied'
    ? { type: 'read-back', record, stored: null, serverNow: serverNow() }
    : outcome;
}

async function endOf(failure: Unanswered, store: OutboxStore, uid: string): Promise<DrainEnd> {
  if (failure.kind === 'disabled') await store.parkAll(uid, 'account-disabled');
  return failure.kind === 'busy' || failure.kind === 'unreachable' ? failure.kind : 'stopped';
}
