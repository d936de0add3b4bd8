/** Only time in which the page ran counts: a tablet that slept, or was too busy to look, has waited for one of these at most. */
const TICKS = 5;

/** Something took longer than anybody can wait. It may still happen. */
export class TooLateError extends Error {
  override name = 'TooLateError';
}

/** The same promise, but after `ms` it fails with `TooLateError`. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = afterRunning(ms, () => reject(new TooLateError()));
    void work.then(resolve, reject).finally(stop);
  });
}

/** Calls `act` after the page has run for `ms`, unless what it returns is called before. */
export function afterRunning(ms: number, act: () => void): () => void {
  let ticks = TICKS;
  const tick = () => {
    ticks -= 1;
    if (ticks === 0) act();
    else timer = setTimeout(tick, ms / TICKS);
  };
  let timer = setTimeout(tick, ms / TICKS);
  return () => clearTimeout(timer);
}
