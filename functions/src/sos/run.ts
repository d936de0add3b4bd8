import type { Firestore } from 'firebase-admin/firestore';
import type { Notifier } from '../notify/notifier';
import type { OnFailure } from './leniently';
import { SosWorlds } from './worlds';

/** One call of a trigger, or one sweep. */
export interface SosRun {
  readonly db: Firestore;
  readonly notifier: Notifier;
  readonly worlds: SosWorlds;
  /** Ms since 1970: what is due is decided by it, and it is the time in the timeline. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

export function newRun(given: Omit<SosRun, 'worlds'>): SosRun {
  return { ...given, worlds: new SosWorlds(given.db, given.now, given.onFailure) };
}
