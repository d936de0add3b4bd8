/**
 * What is sent to one adult is gathered: the first goes at once, what comes in the seconds after it goes together. Nothing on a screen
 * waits for it, and an adult whom a message did not reach is tried again at once.
 */
import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { tellingSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import type { Way } from './notifier';
import { fromStored } from '@domain/documents/instants';

/** How long an adult's phone stays quiet after it has rung, ms. Shorter than the time after which a sweep sends again. */
export const GATHER_MS = 20_000;

export interface Adult {
  readonly uid: string;
  readonly way: Way;
}

/** `wait`: ms until something may go. `isWaitedFor`: somebody does already, for all who came since. */
export interface Turn {
  readonly wait: number;
  readonly isWaitedFor: boolean;
}

/**
 * Takes this adult's turn if it is free, at `now` (ms since 1970). Of two at the same moment one has it: whoever writes on what they have
 * read, without a lock for which a thousand would wait. With `waits`, whoever finds it taken says that they wait for the next.
 */
export async function takeTurn(
  db: Firestore,
  adult: Adult,
  now: number,
  { waits = false } = {},
): Promise<Turn> {
  const ref = db.doc(paths.telling(adult.way, adult.uid));
  const snapshot = await ref.get();
  const turn = turnIn(snapshot.data(), now);
  const at = Timestamp.fromMillis(now);
  if (turn.wait > 0 && (!waits || turn.isWaitedFor)) return turn;
  const change = turn.wait > 0 ? { waitedForAt: at } : { at, waitedForAt: FieldValue.delete() };
  try {
    const { updateTime } = snapshot;
    await (updateTime ? ref.update(change, { lastUpdateTime: updateTime }) : ref.create({ at }));
    return turn;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return turnIn((await ref.get()).data(), now);
  }
}

const OVERTAKEN: readonly unknown[] = [5, 6, 9, 10];

/** Not found, already there, not as it was read, or being written: somebody else was faster. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OVERTAKEN.includes(error.code);
}

/** Nobody was reached: what comes next need not wait. */
export async function giveTurnBack(db: Firestore, { uid, way }: Adult): Promise<void> {
  await db.doc(paths.telling(way, uid)).delete();
}

/** What cannot be read, or lies in the future, holds nothing up. */
function turnIn(data: unknown, now: number): Turn {
  const { data: telling } = tellingSchema.safeParse(fromStored(data));
  const since = (iso: string | undefined) => (iso === undefined ? Infinity : Math.abs(now - Date.parse(iso)));
  const wait = Math.max(0, GATHER_MS - since(telling?.at));
  return { wait, isWaitedFor: since(telling?.waitedForAt) < GATHER_MS };
}
