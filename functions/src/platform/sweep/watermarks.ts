import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { type SweepState, sweepStateSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { parsed } from '../store';

const storedSchema = z.partial(sweepStateSchema);

/** Up to which `receivedAt` a school is reconciled, ms since 1970; absent when it never was. They stand with the heartbeat of their sweep. */
export type Watermarks = ReadonlyMap<string, number>;

export async function readWatermarks(db: Firestore, heartbeat: string): Promise<Watermarks> {
  const stored = parsed(storedSchema, await db.doc(heartbeat).get());
  return inMs(stored?.watermarks);
}

/**
 * Writes the heartbeat and moves watermarks on. A watermark that is not where the sweep found it (a rebuild has set it back) is
 * left as it is: the next sweep begins there.
 */
export async function writeHeartbeat(
  db: Firestore,
  heartbeat: string,
  { at, examined, repaired, failed }: Omit<SweepState, 'watermarks' | 'at'> & { at: number },
  found: Watermarks,
  reached: Watermarks,
): Promise<void> {
  const ref = db.doc(heartbeat);
  await db.runTransaction(async (transaction) => {
    const watermarks = new Map(inMs(parsed(storedSchema, await transaction.get(ref))?.watermarks));
    for (const [school, ms] of reached)
      if (watermarks.get(school) === found.get(school)) watermarks.set(school, ms);
    const stamps = [...watermarks].map(([school, ms]) => [school, Timestamp.fromMillis(ms)] as const);
    const watermarkMap = Object.fromEntries(stamps);
    transaction.set(ref, {
      ...{ at: Timestamp.fromMillis(at), examined, repaired, failed },
      watermarks: watermarkMap,
    });
  });
}

/** Has the next sweeps look again at everything of a school that arrived after `ms`. */
export async function setBack(db: Firestore, school: string, ms: number): Promise<void> {
  for (const heartbeat of [paths.sweep, paths.noticeSweep, paths.signalSweep])
    await setBackOne(db, heartbeat, school, ms);
}

async function setBackOne(db: Firestore, heartbeat: string, school: string, ms: number): Promise<void> {
  const ref = db.doc(heartbeat);
  await db.runTransaction(async (transaction) => {
    const stored = inMs(parsed(storedSchema, await transaction.get(ref))?.watermarks).get(school);
    if (stored === undefined || stored <= ms) return;
    transaction.set(ref, { watermarks: { [school]: Timestamp.fromMillis(ms) } }, { merge: true });
  });
}

function inMs(watermarks: Record<string, string> | undefined): Map<string, number> {
  return new Map(Object.entries(watermarks ?? {}).map(([school, at]) => [school, Date.parse(at)]));
}
