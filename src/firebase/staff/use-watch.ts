import { useEffect, useState } from 'react';
import type { Watch, WatchFailure } from './watch';

export type Watched<T> =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly value: T;
      /** Whether this is what the server has now. */
      readonly live: boolean;
      /** When the value last changed or was confirmed here, ms since 1970. */
      readonly at: number;
    }
  | { readonly state: 'failed'; readonly failure: WatchFailure };

const LOADING = { state: 'loading' } as const;

/** Listens as long as the component is there. Memoise `watch`: another one starts again from loading; null listens to nothing. */
export function useWatch<T>(watch: Watch<T> | null): Watched<T> {
  const [seen, setSeen] = useState<{ by: Watch<T> | null; watched: Watched<T> }>({
    by: watch,
    watched: LOADING,
  });
  useEffect(() => {
    let watched: Watched<T> = LOADING;
    const show = (next: Watched<T>) => {
      watched = next;
      setSeen({ by: watch, watched });
    };
    return watch?.({
      next: (value, live, at) => show(arrived(watched, value, live, at)),
      failed: (failure) => show({ state: 'failed', failure }),
    });
  }, [watch]);
  return seen.by === watch ? seen.watched : LOADING;
}

/** What is not fresh is as old as it says itself, or as what was shown before it. */
function arrived<T>(before: Watched<T>, value: T, live: boolean, at?: number): Watched<T> {
  const known = before.state === 'ready' ? before.at : Date.now();
  return { state: 'ready', value, live, at: live ? Date.now() : (at ?? known) };
}
