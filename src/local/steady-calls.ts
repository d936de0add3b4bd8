/**
 * Calls of IndexedDB that may never settle: WebKit loses its storage process while a tablet sleeps, and a database may stay blocked.
 * Each call has a limit. One whose connection is lost is made once more on a new connection; when that is of no use either, every
 * call fails at once, so that memory can take over, until the database answers again.
 */
import Dexie, { type PromiseExtended } from 'dexie';
import { afterRunning, TooLateError } from './limit';

const FIRST_LOOK_MS = 2_000;
const LAST_LOOK_MS = 60_000;

const LOST = new Set([
  'TooLateError',
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

type Call<T> = () => PromiseExtended<T>;

interface SteadyPorts {
  /** How long one call may take, ms. */
  readonly patienceMs: number;
  /** Gives up the connection with all that is under way on it, and opens another; rejects when that is not to be had. */
  readonly reopen: () => PromiseExtended<unknown>;
  /** The database answers again, after calls have failed. */
  readonly onFound: () => void;
}

export class SteadyCalls {
  readonly #ports: SteadyPorts;
  #reopening: PromiseExtended<unknown> | undefined;
  #lost: Error | undefined;

  constructor(ports: SteadyPorts) {
    this.#ports = ports;
  }

  /** The same call, which settles. It may be made twice. */
  run<T>(call: Call<T>): PromiseExtended<T> {
    if (this.#lost) return Dexie.Promise.reject<T>(this.#lost);
    return this.#limited(call).catch((error: unknown) => {
      if (!isConnectionLost(error)) throw error;
      return this.#again(call);
    });
  }

  #again<T>(call: Call<T>): PromiseExtended<T> {
    return this.#reopen()
      .then(() => this.#limited(call))
      .catch((error: unknown) => {
        if (error instanceof Error && isConnectionLost(error)) this.#giveUp(error);
        throw error;
      });
  }

  /** Those that are lost at the same time share a new connection. */
  #reopen(): PromiseExtended<unknown> {
    this.#reopening ??= this.#limited(() => this.#ports.reopen()).finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  #giveUp(error: Error): void {
    if (this.#lost) return;
    this.#lost = error;
    this.#lookAfter(FIRST_LOOK_MS);
  }

  #lookAfter(ms: number): void {
    setTimeout(() => {
      this.#reopen().then(
        () => {
          this.#lost = undefined;
          this.#ports.onFound();
        },
        () => this.#lookAfter(Math.min(ms * 2, LAST_LOOK_MS)),
      );
    }, ms);
  }

  /** A promise of Dexie's own, because a live query goes on only in those. */
  #limited<T>(call: Call<T>): PromiseExtended<T> {
    return new Dexie.Promise<T>((resolve, reject) => {
      const stop = afterRunning(this.#ports.patienceMs, () => reject(new TooLateError()));
      call().then(resolve, reject).finally(stop);
    });
  }
}

/** A full disk, or what a caller threw, is no lost connection. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error) || !LOST.has(error.name)) return false;
  return !('inner' in error && error.inner instanceof Error) || isConnectionLost(error.inner);
}
