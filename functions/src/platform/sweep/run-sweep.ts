import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { SweepState } from '@domain/derived';
import { paths } from '@domain/paths';
import { receivedPages } from '../received';
import { inLanes } from '../lanes';
import { placeOf } from '../pupil-place';
import type { Source } from './source';
import { readWatermarks, writeHeartbeat } from './watermarks';

/** Documents can become visible later than their `receivedAt` says: each sweep looks this far behind the last one, ms. */
export const OVERLAP_MS = 2 * 60_000;
/** Where a first sweep begins: nothing that a tablet may still send is older. */
const FIRST_SWEEP_MS = 60 * 24 * 60 * 60_000;
const SCHOOLS_AT_ONCE = 4;
const PROJECTIONS_AT_ONCE = 16;

export interface SweepPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /**
   * How long triggers are given before the sweep looks, ms. With `OVERLAP_MS` every document is looked at exactly once,
   * which is what a sweep costs; with 0 missed triggers are made good at once.
   */
  settleMs?: number;
  /** A document that could not be projected. It is tried again by every sweep until it can. */
  onFailure: (path: string, error: unknown) => void;
}

/** What a sweep looks after, and where its heartbeat and watermarks stand. */
export interface SweepPlan {
  heartbeat: string;
  sources: readonly Source[];
  /** What each school needs besides, by name. `from`: where this sweep begins, ms since 1970. */
  besides: Readonly<Record<string, (school: string, from: number) => Promise<void>>>;
}

interface Swept {
  examined: number;
  repaired: number;
  failed: number;
  /** Up to where everything is projected, ms since 1970. */
  reached: number;
}

/**
 * Does what triggers missed, school by school, and writes the heartbeat. A school's watermark moves only as far as everything
 * before it is projected. Running twice at once, or dying halfway, is harmless.
 */
export async function runSweep(
  ports: SweepPorts,
  plan: SweepPlan,
): Promise<Omit<SweepState, 'watermarks' | 'at'>> {
  const { db, now } = ports;
  const found = await readWatermarks(db, plan.heartbeat);
  const reached = new Map<string, number>();
  const total = { examined: 0, repaired: 0, failed: 0 };
  const { docs: schools } = await db.collection('schools').select().get();
  await inLanes(SCHOOLS_AT_ONCE, schools, async ({ id: school }) => {
    const swept = await sweepSchool(ports, plan, school, found.get(school));
    reached.set(school, swept.reached);
    total.examined += swept.examined;
    total.repaired += swept.repaired;
    total.failed += swept.failed;
  });
  await writeHeartbeat(db, plan.heartbeat, { at: now, ...total }, found, reached);
  return total;
}

/** A failure of one school or document keeps back that school's watermark and nothing else. */
async function sweepSchool(
  ports: SweepPorts,
  plan: SweepPlan,
  school: string,
  watermark: number | undefined,
): Promise<Swept> {
  const from = watermark === undefined ? ports.now - FIRST_SWEEP_MS : watermark - OVERLAP_MS;
  const swept: Swept = { examined: 0, repaired: 0, failed: 0, reached: ports.now };
  const parts = [
    ...plan.sources.map((source) => ({
      path: source.from,
      work: () => sweepSource(ports, source, school, from, swept),
    })),
    ...Object.entries(plan.besides).map(([path, work]) => ({ path, work: () => work(school, from) })),
  ];
  for (const { path, work } of parts) {
    try {
      await work();
    } catch (error) {
      ports.onFailure(`${paths.school(school)}/${path}`, error);
      swept.failed += 1;
      swept.reached = Math.min(swept.reached, watermark ?? from);
    }
  }
  return swept;
}

async function sweepSource(
  { db, now, settleMs = 0, onFailure }: SweepPorts,
  source: Source,
  school: string,
  from: number,
  swept: Swept,
): Promise<void> {
  const window = { from, to: now - settleMs };
  for await (const page of receivedPages(db, source.from, school, window, source.only)) {
    swept.examined += page.length;
    await inLanes(PROJECTIONS_AT_ONCE, await source.missing(db, page), async (snapshot) => {
      try {
        await source.project(db, placeOf(snapshot));
        swept.repaired += 1;
      } catch (error) {
        onFailure(snapshot.ref.path, error);
        swept.failed += 1;
        swept.reached = Math.min(swept.reached, receivedAtOf(snapshot.get('receivedAt')));
      }
    });
  }
}

function receivedAtOf(receivedAt: unknown): number {
  return receivedAt instanceof Timestamp ? receivedAt.toMillis() : 0;
}
