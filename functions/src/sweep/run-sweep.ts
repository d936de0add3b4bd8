import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { type SweepState, sweepStateSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { roundSchema } from '@domain/school';
import { closeRound } from '../rounds/close-round';
import { inviteClasses } from '../rounds/invite-classes';
import { parsed, plain } from '../store';
import { placeOf } from './missing';
import { type Source, SOURCES } from './sources';

/** Documents can become visible later than their `receivedAt` says: each sweep looks this far behind the last one, ms. */
const OVERLAP_MS = 2 * 60_000;
/** Where a first sweep begins: nothing that a tablet may still send is older. */
const FIRST_SWEEP_MS = 60 * 24 * 60 * 60_000;
const PAGE = 300;
/** Projections under way at once. */
const LANES = 16;

export interface SweepPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** A document that could not be projected. It is tried again by every sweep until it can. */
  onFailure: (path: string, error: unknown) => void;
}

/**
 * Does what triggers missed, school by school, and writes the heartbeat. A school's watermark moves only as far as everything
 * before it is projected. Running twice at once, or dying halfway, is harmless.
 */
export async function runSweep({ db, now, onFailure }: SweepPorts): Promise<SweepState> {
  const before = parsed(z.partial(sweepStateSchema), await db.doc(paths.sweep).get());
  const watermarks: Record<string, string> = { ...before?.watermarks };
  let examined = 0;
  let repaired = 0;
  const { docs: schools } = await db.collection('schools').select().get();
  for (const { id: school } of schools) {
    const from = since(watermarks[school], now);
    let done = now;
    for (const source of SOURCES) {
      const swept = await sweepSource(db, source, school, from, onFailure);
      examined += swept.examined;
      repaired += swept.repaired;
      done = Math.min(done, swept.failedAt ?? now);
    }
    await sweepRounds(db, school, from, now).catch((error: unknown) => {
      onFailure(`${paths.school(school)}/rounds`, error);
      done = Math.min(done, from + OVERLAP_MS);
    });
    watermarks[school] = new Date(done).toISOString();
  }
  const state: SweepState = { at: new Date(now).toISOString(), watermarks, examined, repaired };
  await db.doc(paths.sweep).set({
    ...state,
    at: Timestamp.fromMillis(now),
    watermarks: Object.fromEntries(
      Object.entries(watermarks).map(([school, at]) => [school, Timestamp.fromMillis(Date.parse(at))]),
    ),
  });
  return state;
}

function since(watermark: string | undefined, now: number): number {
  return watermark === undefined ? now - FIRST_SWEEP_MS : Date.parse(watermark) - OVERLAP_MS;
}

interface Swept {
  examined: number;
  repaired: number;
  /** `receivedAt` of the earliest document that failed, ms since 1970. */
  failedAt?: number;
}

async function sweepSource(
  db: Firestore,
  source: Source,
  school: string,
  from: number,
  onFailure: SweepPorts['onFailure'],
): Promise<Swept> {
  const swept: Swept = { examined: 0, repaired: 0 };
  const query = db
    .collectionGroup(source.collection)
    .where('school', '==', school)
    .where('receivedAt', '>', Timestamp.fromMillis(from))
    .orderBy('receivedAt')
    .limit(PAGE);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? query.startAfter(last) : query).get();
    last = docs.length === PAGE ? docs.at(-1) : undefined;
    swept.examined += docs.length;
    await inLanes(await source.missing(db, docs), async (snapshot) => {
      try {
        await source.project(db, placeOf(snapshot));
        swept.repaired += 1;
      } catch (error) {
        onFailure(snapshot.ref.path, error);
        const at = Date.parse(String(plain(snapshot.get('receivedAt'))));
        swept.failedAt = Math.min(swept.failedAt ?? at, at);
      }
    });
  } while (last);
  return swept;
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Opens the aggregates of rounds whose trigger was missed, and publishes what has closed since the last sweep. */
async function sweepRounds(db: Firestore, school: string, from: number, now: number): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/rounds`)
    .where('closesAt', '>', Timestamp.fromMillis(from))
    .get();
  for (const snapshot of docs) {
    const round = parsed(roundSchema, snapshot);
    if (!round) continue;
    const opened = await db
      .collection(`${paths.school(school)}/classRoundsFull`)
      .where('roundId', '==', snapshot.id)
      .where('invited', '>', 0)
      .limit(1)
      .get();
    if (opened.empty) await inviteClasses(db, school, snapshot.id, round);
    if (Date.parse(round.closesAt) <= now)
      await closeRound(db, school, snapshot.id, round, new Date(now).toISOString());
  }
}
