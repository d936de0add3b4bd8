import type { Watch } from './watch';

/** Several listeners as one, for what the rules let nobody ask at once: their values in the same order, when each has been heard. */
export function watchAll<T>(watches: readonly Watch<T>[]): Watch<T[]> {
  return ({ next, failed }) => {
    const heard = new Map<number, { value: T; live: boolean; at: number | undefined; newer: number }>();
    const tell = () => {
      if (heard.size < watches.length) return;
      const parts = watches.flatMap((_, index) => heard.get(index) ?? []);
      const times = parts.flatMap(({ at }) => at ?? []);
      next(
        parts.map(({ value }) => value),
        parts.every(({ live }) => live),
        times.length === 0 ? undefined : Math.min(...times),
        parts.reduce((sum, { newer }) => sum + newer, 0),
      );
    };
    const stops = watches.map((watch, index) =>
      watch({
        next: (value, live, at, newer = 0) => {
          heard.set(index, { value, live, at, newer });
          tell();
        },
        failed,
      }),
    );
    tell();
    return () => stops.forEach((stop) => stop());
  };
}
