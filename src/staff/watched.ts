/** What a screen knows of something it listens to. */
import type { WatchFailure } from '@/firebase/staff/watch';

export type { Watch, WatchFailure } from '@/firebase/staff/watch';
export type { StoreOutcome } from '@/firebase/staff/store-outcome';

interface Ready<T> {
  readonly state: 'ready';
  readonly value: T;
  /** Whether this is what the server has now. */
  readonly live: boolean;
  /** When the value last changed or was confirmed here, ms since 1970. */
  readonly at: number;
  /** How many documents are left out of it that only a later version of this page can show. Absent: none. */
  readonly newer?: number;
}

interface Failed {
  readonly state: 'failed';
  readonly failure: WatchFailure;
  /** Asks once more. */
  readonly again: () => void;
}

export type Watched<T> = { readonly state: 'loading' } | Ready<T> | Failed;

type Values<All> = { readonly [Key in keyof All]: All[Key] extends Watched<infer Value> ? Value : never };

/** Several as one: there when each is, failed when one has; of when its oldest part is, or while all are live its latest news. */
export function together<All extends Record<string, Watched<unknown>>>(all: All): Watched<Values<All>> {
  const each = Object.values(all);
  const failed = each.filter((one) => one.state === 'failed');
  const [first] = failed;
  if (first) return { ...first, again: () => failed.forEach((one) => one.again()) };
  const ready = Object.entries(all).flatMap(([key, one]) =>
    one.state === 'ready' ? [[key, one] as const] : [],
  );
  if (ready.length < each.length) return { state: 'loading' };
  const old = ready.filter(([, { live }]) => !live);
  return {
    state: 'ready',
    value: Object.fromEntries(ready.map(([key, { value }]) => [key, value])) as Values<All>,
    live: old.length === 0,
    at:
      old.length === 0
        ? Math.max(...ready.map(([, { at }]) => at))
        : Math.min(...old.map(([, { at }]) => at)),
    newer: ready.reduce((sum, [, { newer = 0 }]) => sum + newer, 0),
  };
}

/** The same, seen through `read`. */
export function mapped<T, U>(watched: Watched<T>, read: (value: T) => U): Watched<U> {
  return watched.state === 'ready' ? { ...watched, value: read(watched.value) } : watched;
}

/** What is there, or `otherwise` while nothing is. */
export function valueOr<T, U>(watched: Watched<T>, otherwise: U): T | U {
  return watched.state === 'ready' ? watched.value : otherwise;
}
