import { useMemo } from 'react';
import { watchAll } from '@/firebase/staff/watch-all';
import { useLive } from './use-live';
import type { Watch, Watched } from './watched';

/** The same asked for several times as one, for what the rules let nobody ask at once: values in the order of `each`. */
export function useLiveAll<Args extends readonly unknown[], T>(
  watch: (...args: Args) => Watch<T>,
  each: readonly Args[],
): Watched<T[]> {
  const all = useMemo(
    () =>
      (...asked: readonly Args[]) =>
        watchAll(asked.map((args) => watch(...args))),
    [watch],
  );
  return useLive(each.length === 0 ? null : all, ...each);
}
