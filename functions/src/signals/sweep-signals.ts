import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { SweepState } from '@domain/derived';
import { addDays, dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { AGAIN_AFTER_MS } from '../notices/tell-at-once';
import { NoticeWorlds } from '../notices/run';
import { notifierFrom } from '../platform/notify/from-environment';
import type { Notifier } from '../platform/notify/notifier';
import type { OnFailure } from '../platform/store';
import { runSweep } from '../platform/sweep/run-sweep';
import { openThreads, projectThreads, threadsOfAdult } from './project-threads';
import type { SignalRun } from './run';
import { signalSources } from './signal-sources';

export interface SignalSweepPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** How long triggers are given first, ms (see platform/sweep/run-sweep.ts). */
  settleMs?: number;
  /** What the environment says by default. */
  notifier?: Notifier;
  onFailure?: OnFailure;
}

/** A cover that is over is looked for so many days back: nights may have been missed. */
const COVERS_BACK_DAYS = 7;

/**
 * Takes in what triggers have missed, delivers what was answered at night, lets climb what nobody has answered, and tells whom nobody
 * has reached. The heartbeat stands in `ops/signals`. May run at once with triggers and with itself.
 */
export async function sweepSignals({
  db,
  now,
  settleMs = 0,
  notifier = notifierFrom(process.env, db),
  onFailure = (path, error) => logger.error('not taken in', { path, error: String(error) }),
}: SignalSweepPorts): Promise<Omit<SweepState, 'watermarks' | 'at'>> {
  const run: SignalRun = { db, now, notifier, onFailure, worlds: new NoticeWorlds(db, now, onFailure) };
  const attempt = (path: string, work: () => Promise<unknown>) =>
    work().catch((error: unknown) => onFailure(path, error));
  const threads = db.collectionGroup('threads');
  await attempt('due', () => projectThreads(run, threads.where('dueAt', '<=', Timestamp.fromMillis(now))));
  const untoldSince = Timestamp.fromMillis(now - AGAIN_AFTER_MS);
  await attempt('untold', () =>
    projectThreads(run, threads.where('untold.at', '<=', untoldSince), { retells: true }),
  );
  return runSweep(
    { db, now, settleMs, onFailure },
    {
      heartbeat: paths.signalSweep,
      sources: signalSources(run),
      besides: { people: (school, from) => onNewDay(run, school, from) },
    },
  );
}

/** With a new day covers end, and who has the class is another: nobody writes anything then. */
async function onNewDay(run: SignalRun, school: string, from: number): Promise<void> {
  const today = dayOf(run.now);
  if (dayOf(from) === today) return;
  await projectThreads(run, openThreads(run, school));
  const { staff } = await run.worlds.of(school);
  const isOver = (until: string) => until < today && until >= addDays(today, -COVERS_BACK_DAYS);
  for (const [uid, { cover }] of staff)
    if (Object.values(cover).some(isOver)) await projectThreads(run, threadsOfAdult(run, school, uid));
}
