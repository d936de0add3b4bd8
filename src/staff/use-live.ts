import { useEffect, useState } from 'react';
import type { Watch, Watched } from './watched';

const LOADING = { state: 'loading' } as const;

interface Asked<Args> {
  readonly watch: unknown;
  /** The arguments in words: what is asked for is compared by what it says. */
  readonly said: string;
  readonly args: Args;
  readonly times: number;
}

type OrNull<Args extends readonly unknown[]> = { [Index in keyof Args]: Args[Index] | null };

/**
 * Listens as long as the component is there: `useLive(board.watchRoster, school, classId)`. The arguments are plain data; other
 * ones start again from loading. Null, in place of an argument or of what is asked, listens to nothing.
 */
export function useLive<Args extends readonly unknown[], T>(
  watch: ((...args: Args) => Watch<T>) | null,
  ...args: OrNull<NoInfer<Args>>
): Watched<T> {
  const said = JSON.stringify(args);
  const [asked, setAsked] = useState<Asked<OrNull<Args>>>({ watch, said, args, times: 0 });
  const isSame = asked.watch === watch && asked.said === said;
  if (!isSame) setAsked({ watch, said, args, times: 0 });
  const [seen, setSeen] = useState<{ by: Asked<OrNull<Args>>; watched: Watched<T> }>({
    by: asked,
    watched: LOADING,
  });

  useEffect(() => {
    const args = known<Args>(asked.args);
    if (watch === null || asked.watch !== watch || args === null) return undefined;
    let watched: Watched<T> = LOADING;
    const show = (next: Watched<T>) => {
      watched = next;
      setSeen({ by: asked, watched });
    };
    const again = () => setAsked((before) => ({ ...before, times: before.times + 1 }));
    return watch(...args)({
      next: (value, live, at, newer = 0) => show({ ...arrived(watched, value, live, at), newer }),
      failed: (failure) => show({ state: 'failed', failure, again }),
    });
  }, [watch, asked]);
  return isSame && seen.by === asked ? seen.watched : LOADING;
}

/** The arguments when each of them is known. */
function known<Args extends readonly unknown[]>(args: OrNull<Args>): Args | null {
  return args.includes(null) ? null : (args as unknown as Args);
}

/** What is not fresh is as old as it says itself, or as what was shown before it. */
function arrived<T>(before: Watched<T>, value: T, live: boolean, at?: number) {
  const known = before.state === 'ready' ? before.at : Date.now();
  return { state: 'ready' as const, value, live, at: live ? Date.now() : (at ?? known) };
}
