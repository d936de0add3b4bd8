import type { CommitOutcome } from '@/firebase/outcomes';
import type { SosRemote } from '@/sync/sos/remote';
import { type Fault, faulty } from './fault-remote';

/** Puts faults between the lane of an SOS and a server, real or fake. Requests beyond the schedule go well. */
export class FaultSosRemote implements SosRemote {
  readonly #inner: SosRemote;
  #faults: Fault[] = [];
  #late: (() => Promise<CommitOutcome>)[] = [];

  constructor(inner: SosRemote) {
    this.#inner = inner;
  }

  /** The faults of the next requests, one each. */
  schedule(faults: readonly Fault[]): void {
    this.#faults = [...faults];
  }

  /** Whatever is still under way arrives now. */
  async arriveLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const arrive of late) await arrive();
  }

  signedInAs: SosRemote['signedInAs'] = () => this.#inner.signedInAs();

  create: SosRemote['create'] = (sos) => this.#write(() => this.#inner.create(sos));
  createByFunction: SosRemote['createByFunction'] = (sos) =>
    this.#write(() => this.#inner.createByFunction(sos));
  change: SosRemote['change'] = (sos, fields) => this.#write(() => this.#inner.change(sos, fields));
  say: SosRemote['say'] = (sos, id, text) => this.#write(() => this.#inner.say(sos, id, text));
  read: SosRemote['read'] = (sos) => faulty(this.#faults.shift() ?? 'none', () => this.#inner.read(sos));

  async #write(send: () => Promise<CommitOutcome>): Promise<CommitOutcome> {
    const fault = this.#faults.shift() ?? 'none';
    if (fault === 'late') {
      this.#late.push(send);
      return { kind: 'unreachable' };
    }
    const outcome = await faulty(fault, send);
    await this.arriveLate();
    return outcome;
  }
}
