import { busyDelay, reconnectDelay, retryDelay } from '../backoff';
import type { DrainEnd } from './drain';

export interface PumpPorts {
  /** One attempt to send what waits. */
  flush: () => Promise<DrainEnd>;
  /** How many records wait. */
  waiting: () => Promise<number>;
  /** Calls back after `ms`; the result cancels. */
  after: (ms: number, callback: () => void) => () => void;
  random: () => number;
  onSending: (sending: boolean) => void;
  /** Something still waits after an attempt: whoever can send it without this page should know. */
  onLeftWaiting: () => void;
}

/** Why to send now: a pupil tapped, the page was opened or looked at again, or the network came back. */
export type Cause = 'tap' | 'page' | 'reconnect';

/** Decides when a page sends: at once after a tap, later and later after failures, spread out where a whole class would. */
export class Pump {
  readonly #ports: PumpPorts;
  #flushing = false;
  #again = false;
  #failures = 0;
  #busy = false;
  #cancelTimer: (() => void) | undefined;

  constructor(ports: PumpPorts) {
    this.#ports = ports;
  }

  /** Never throws; what cannot go now goes later. */
  async nudge(cause: Cause): Promise<void> {
    // The server has just said that it has too much to do: its wait is kept, whatever is tapped meanwhile.
    if (this.#busy && this.#cancelTimer) return;
    if (cause === 'reconnect') {
      this.#failures = 0;
      this.#flushAfter(reconnectDelay(await this.#ports.waiting(), this.#ports.random));
      return;
    }
    await this.#flush();
  }

  async #flush(): Promise<void> {
    this.#again = this.#flushing;
    if (this.#flushing) return;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#flushing = true;
    this.#ports.onSending(true);
    const end = await this.#ports.flush().catch((): DrainEnd => 'unreachable');
    this.#flushing = false;
    this.#ports.onSending(false);
    this.#settle(end);
    if (this.#again) await this.nudge('tap');
  }

  #settle(end: DrainEnd): void {
    this.#busy = end === 'busy';
    if (end === 'all-arrived' || end === 'stopped') {
      this.#failures = 0;
      return;
    }
    this.#failures += 1;
    const delay = end === 'busy' ? busyDelay : retryDelay;
    this.#flushAfter(delay(this.#failures, this.#ports.random));
    this.#ports.onLeftWaiting();
  }

  #flushAfter(ms: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#ports.after(ms, () => {
      this.#cancelTimer = undefined;
      void this.#flush();
    });
  }
}
