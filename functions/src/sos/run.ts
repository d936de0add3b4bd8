import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore } from 'firebase-admin/firestore';
import type { Notifier } from '../platform/notify/notifier';
import type { OnFailure } from '../platform/store';
import { SchoolWorlds } from '../platform/school-worlds';

/** One call of a trigger, or one sweep. */
export interface SosRun {
  readonly db: Firestore;
  readonly notifier: Notifier;
  readonly worlds: SchoolWorlds;
  /** Ms since 1970: what is due is decided by it, and it is the time in the timeline. */
  readonly now: number;
  /** The same clock, going on. */
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly onFailure: OnFailure;
}

type Given = Pick<SosRun, 'db' | 'notifier' | 'now' | 'onFailure'> & Partial<Pick<SosRun, 'clock' | 'sleep'>>;

export function newRun(given: Given): SosRun {
  const started = performance.now();
  return {
    clock: () => given.now + Math.ceil(performance.now() - started),
    sleep,
    ...given,
    worlds: new SchoolWorlds(given.db, given.now, given.onFailure),
  };
}
