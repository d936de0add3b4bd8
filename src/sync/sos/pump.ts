/** Decides when a page sends and asks about SOS. No other queue's failures or waits count here. */
import { sosRetryDelay } from '../backoff';
import type { SosEnd } from './drain';

export interface SosPumpPorts {
  /** One attempt; `look`: also asks what became of the open ones. */
  flush: (look: boolean) => Promise<SosEnd>;
  /** Calls back after `ms`; the result cancels. */
  after: (ms: number, callback: () => void) => () => void;
  random: () => number;
  /** Something still waits after an attempt: whoever can send it without this page should know. */
  onLeftWaiting: () => void;
}

export class SosPump {
  readonly #ports: SosPumpPorts;
  #flushing = false;
  #again: { look: boolean } | undefined;
  #failures = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(ports: SosPumpPorts) {
    this.#ports = ports;
  }

  /** At once, whatever was tried before. Never throws; what cannot go now goes later. */
  async nudge({ look = false } = {}): Promise<void> {
    if (this.#flushing) {
      this.#again = { look: look || (this.#again?.look ?? false) };
      return;
    }
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#flushing = true;
    const end = await this.#ports.flush(look).catch((): SosEnd => 'again');
    this.#flushing = false;
    this.#settle(end);
    const again = this.#again;
    this.#again = undefined;
    if (again) await this.nudge(again);
  }

  #settle(end: SosEnd): void {
    if (end !== 'again') {
      this.#failures = 0;
      return;
    }
    this.#failures += 1;
    this.#cancelTimer = this.#ports.after(sosRetryDelay(this.#failures, this.#ports.random), () => {
      this.#cancelTimer = undefined;
      void this.nudge();
    });
    this.#ports.onLeftWaiting();
  }
}
