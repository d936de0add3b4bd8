/** Something took longer than anybody can wait. It may still happen. */
export class TooLateError extends Error {
  override name = 'TooLateError';
}

/** The same promise, but after `ms` it fails with `TooLateError`. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLateError()), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
