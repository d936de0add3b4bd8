import type { CommitOutcome, Failure, Remote } from '@/sync/answers/remote';

/**
 * What happens to one request. `lost`: it never arrives. `ack-lost`: it arrives, its answer does not. `late`: it arrives after
 * a later request. `portal`: a captive portal answers in the server's place. `busy`: 429 or 503. `killed` and `killed-after`:
 * the browser dies before, or after, it arrives. `expired`: the token is refused.
 */
export const FAULTS = [
  'none',
  'lost',
  'ack-lost',
  'late',
  'portal',
  'busy',
  'killed',
  'killed-after',
  'expired',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Thrown through the drain loop where a real browser would just be gone. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Puts faults between the queue and a server, real or fake. Requests beyond the schedule go well. */
export class FaultRemote implements Remote {
  readonly #inner: Remote;
  #faults: Fault[] = [];
  #happening: { request: 'commit' | 'read'; happening: () => Promise<void> } | undefined;
  #late: (() => Promise<CommitOutcome>)[] = [];

  constructor(inner: Remote) {
    this.#inner = inner;
  }

  /** The faults of the next requests, one each. */
  schedule(faults: readonly Fault[]): void {
    this.#faults = [...faults];
  }

  /** Something that happens between the decision for a request and the request. */
  beforeNext(request: 'commit' | 'read', happening: () => Promise<void>): void {
    this.#happening = { request, happening };
  }

  async #happen(request: 'commit' | 'read'): Promise<void> {
    if (this.#happening?.request !== request) return;
    await this.#happening.happening();
    this.#happening = undefined;
  }

  /** Whatever is still under way arrives now. */
  async arriveLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const arrive of late) await arrive();
  }

  signedInAs: Remote['signedInAs'] = () => this.#inner.signedInAs();

  commit: Remote['commit'] = async (writes) => {
    await this.#happen('commit');
    const send = () => this.#inner.commit(writes);
    const fault = this.#faults.shift() ?? 'none';
    if (fault === 'late') {
      this.#late.push(send);
      return { kind: 'unreachable' };
    }
    const outcome = await faulty(fault, send);
    await this.arriveLate();
    return outcome;
  };

  read: Remote['read'] = async (path) => {
    await this.#happen('read');
    return faulty(this.#faults.shift() ?? 'none', () => this.#inner.read(path));
  };
}

/** One request with what happens to it; not for `late`, which has to be kept. */
export async function faulty<T>(fault: Fault, request: () => Promise<T>): Promise<T | Failure> {
  switch (fault) {
    case 'killed':
      throw new Killed();
    case 'lost':
    case 'late':
    case 'portal':
      return { kind: 'unreachable' };
    case 'busy':
      return { kind: 'busy' };
    case 'expired':
      return { kind: 'signed-out' };
    case 'none':
      return request();
    case 'ack-lost':
      await request();
      return { kind: 'unreachable' };
    case 'killed-after':
      await request();
      throw new Killed();
  }
}
