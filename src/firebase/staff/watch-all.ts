import type { Watch } from './watch';

/** Several listeners as one, for what the rules let nobody ask at once: their values in the same order, when each has been heard. */
export function watchAll<T>(watches: readonly Watch<T>[]): Watch<T[]> {
  return ({ next, failed }) => {
    const heard = new Map<number, { value: T; live: boolean }>();
    const tell = () => {
      if (heard.size < watches.length) return;
      const parts = watches.flatMap((_, index) => heard.get(index) ?? []);
      next(
        parts.map(({ value }) => value),
        parts.every(({ live }) => live),
      );
    };
    const stops = watches.map((watch, index) =>
      watch({
        next: (value, live) => {
          heard.set(index, { value, live });
          tell();
        },
        failed,
      }),
    );
    tell();
    return () => stops.forEach((stop) => stop());
  };
}
