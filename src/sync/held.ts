/** What of a pupil has not arrived, in every place of this tablet where something can wait. */
import { hasIndexedDb, type OutboxState, type TabletDatabase } from '@/local/database';
import { leavingRows } from '@/local/leaving';
import type { OwnSos } from '@/local/own-sos';
import { storedSos } from '@/local/sos-table';
import { thingsRefused, thingsWaiting } from './sos/lane';
import { withMemory } from './sos/store';
import { unsavedOf } from './answers/unsaved';

export type Held = Readonly<Record<OutboxState, number>>;

/** Every table of the tablet: whether what stands in it is on its way to the server. */
export const TABLES = {
  outbox: 'leaves',
  sos: 'leaves',
  tablet: 'stays',
  session: 'stays',
  keys: 'stays',
  revisions: 'stays',
  drafts: 'stays',
  privateNotes: 'stays',
  shelf: 'stays',
  left: 'stays',
} as const;

export interface Stored {
  readonly outbox: Held;
  readonly sos: readonly OwnSos[];
  /** SOS that wait and cannot be read. */
  readonly unreadable: number;
}

const NOTHING: Held = { waiting: 0, parked: 0, quarantined: 0 };
export const NOTHING_STORED: Stored = { outbox: NOTHING, sos: [], unreadable: 0 };

/** Throws when the tables cannot be read. */
export async function storedThings(db: TabletDatabase, uid: string): Promise<Stored> {
  if (!hasIndexedDb()) return NOTHING_STORED;
  // A live query follows what is read before anything else is waited for.
  const [rows, opened] = await Promise.all([
    leavingRows(db, uid),
    storedSos(db, uid).catch((): OwnSos[] => []),
  ]);
  const outbox = { ...NOTHING };
  // In whatever state a later version has left it: it has not arrived.
  for (const state of rows.outbox) outbox[state in outbox ? state : 'quarantined'] += 1;
  const waiting = rows.sos.filter((state) => state === 'waiting').length;
  const read = opened.filter((sos) => thingsWaiting(sos) > 0).length;
  return { outbox, sos: opened, unreadable: Math.max(0, waiting - read) };
}

/** `elsewhere`: things of SOS that only the memory of another tab holds. */
export function heldOf({ outbox, sos, unreadable }: Stored, uid: string, elsewhere: number): Held {
  const all = withMemory(sos, uid);
  const sum = (count: (one: OwnSos) => number) => all.reduce((total, one) => total + count(one), 0);
  return {
    waiting: outbox.waiting + unsavedOf(uid).length + sum(thingsWaiting) + elsewhere,
    parked: outbox.parked + sum(thingsRefused),
    quarantined: outbox.quarantined + unreadable,
  };
}
