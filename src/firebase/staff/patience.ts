/**
 * What stands between a listener and a screen. A listener's first words may be a part of what is there, left over from another
 * query: that is not an answer yet. When it says nothing for a while, the database is asked the ordinary way, again and again,
 * until the listener speaks.
 */
import { tellChannel } from './channel';
import type { Watch, WatchFailure } from './watch';

interface Known<T> {
  readonly value: T;
  /** How many documents are left out of it that only a later version can show. */
  readonly newer: number;
}

export type Answer<T> =
  ({ readonly ok: true } & Known<T>) | { readonly ok: false; readonly why: WatchFailure };

export interface Source<T> {
  /** The same for everybody who wants the same. */
  readonly key: string;
  readonly listen: (
    heard: (answer: Answer<T>, fresh: boolean) => void,
    failed: (why: WatchFailure) => void,
  ) => () => void;
  /** Asks once, without a listener. Never rejects. */
  readonly ask: () => Promise<Answer<T>>;
}

export interface Patience {
  /** How long a listener may be silent, ms. */
  readonly silence: number;
  /** How often the database is asked as long as it is, ms. */
  readonly again: number;
}

const PATIENCE: Patience = { silence: 6_000, again: 15_000 };

/** What this page has seen since it was opened, so that a screen that comes back without a network still shows it. Signing out opens the page anew. */
const seen = new Map<string, Known<unknown> & { readonly at: number }>();

/** Listens with patience: silence is no failure before the database was asked, too. */
export function patiently<T>({ key, listen, ask }: Source<T>, patience: Patience = PATIENCE): Watch<T> {
  return ({ next, failed }) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let live = false;
    /** Something was shown here, or it was said that nothing can be. */
    let said = false;

    const show = ({ value, newer }: Known<T>) => {
      seen.set(key, { value, newer, at: Date.now() });
      said = true;
      next(value, true, undefined, newer);
    };
    const giveUp = (why: WatchFailure) => {
      if (why !== 'unavailable') seen.delete(key);
      said = true;
      failed(why);
    };
    const showKept = () => {
      const kept = seen.get(key);
      if (kept) {
        said = true;
        next(kept.value as T, false, kept.at, kept.newer);
      } else if (!said) giveUp('unavailable');
    };
    const askIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void askNow(), ms);
    };
    const askNow = async () => {
      const answer = await ask();
      if (stopped || live) return;
      if (!answer.ok && answer.why !== 'unavailable') {
        giveUp(answer.why);
        return;
      }
      if (answer.ok) {
        tellChannel('cut');
        show(answer);
      } else showKept();
      askIn(patience.again);
    };
    const wait = () => {
      if (!live) askIn(navigator.onLine ? patience.silence : 0);
    };

    if (seen.has(key)) showKept();
    wait();
    window.addEventListener('offline', wait);
    window.addEventListener('online', wait);
    const stop = listen(
      (answer, fresh) => {
        if (!fresh && !live) return;
        if (!answer.ok) giveUp(answer.why);
        else if (fresh) {
          clearTimeout(timer);
          live = true;
          tellChannel('open');
          show(answer);
        } else {
          live = false;
          const { value, newer } = answer;
          seen.set(key, { value, newer, at: seen.get(key)?.at ?? Date.now() });
          next(value, false, undefined, newer);
          wait();
        }
      },
      (why) => {
        clearTimeout(timer);
        giveUp(why);
      },
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener('offline', wait);
      window.removeEventListener('online', wait);
      stop();
    };
  };
}
