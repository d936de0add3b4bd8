import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { SosSweepState } from '@domain/derived';
import { inFairTurns } from '@domain/classes/fair-turns';
import { paths } from '@domain/paths';
import { notifierFrom } from '../platform/notify/from-environment';
import type { Notifier } from '../platform/notify/notifier';
import { inLanes } from '../platform/lanes';
import { startDrills } from './drills';
import type { OnFailure } from '../platform/store';
import { countLate, type Found, found, SEARCHES } from './open-sos';
import { newRun, type SosRun } from './run';
import { carryOut, type Decision, decide } from './tend';

const AT_ONCE = 16;
/** An alarm clock that does not answer must not hold up the next sweep, ms. */
const DEAD_MAN_PATIENCE_MS = 10_000;

export interface SosSweepPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** What the environment says by default. */
  notifier?: Notifier;
  /** Raises an alarm outside when it is not called for a while. None by default where the environment names none. */
  deadManUrl?: string | undefined;
  onFailure?: OnFailure;
}

/**
 * Everything that is due with any SOS of any school, whatever triggers have or have not done; then the heartbeat, and, only when
 * nobody who asked for help waits longer than they should, the call to the dead-man's switch. An SOS or a school that fails does
 * not hold up the others. May run at once with triggers and with itself.
 */
export async function sweepSos({
  db,
  now,
  notifier = notifierFrom(process.env, db),
  deadManUrl = process.env.DEADMAN_URL,
  onFailure = (path, error) => logger.error('sos not tended', { path, error: String(error) }),
}: SosSweepPorts): Promise<Omit<SosSweepState, 'at'>> {
  let troubles = 0;
  const trouble: OnFailure = (path, error) => {
    troubles += 1;
    onFailure(path, error);
  };
  const attempt = (path: string, work: () => Promise<void>) =>
    work().catch((error: unknown) => trouble(path, error));
  const run = newRun({ db, notifier, now, onFailure: trouble });

  await attempt('settings', () => startDrills(run));
  // All decisions first: they are what stands on the screens, and no slow service holds them up.
  const decided: Decision[] = [];
  await inLanes(AT_ONCE, await open(run, attempt), (ref) =>
    attempt(ref.path, async () => {
      const decision = await decide(run, ref);
      if (decision) decided.push(decision);
    }),
  );
  const total = { due: decided.length, sent: 0, failed: 0 };
  await attempt('sos', async () => {
    Object.assign(total, await carryOut(run, decided));
  });
  await attempt('sos', async () => {
    troubles += await countLate(db, now);
  });

  const onSchedule = troubles === 0;
  await db.doc(paths.sosSweep).set({ at: Timestamp.fromMillis(now), ...total, onSchedule });
  if (onSchedule && deadManUrl) await attempt(paths.sosSweep, () => callDeadMan(deadManUrl));
  return { ...total, onSchedule };
}

/** Each once, though several searches may find it, and no school, class or child before another's first. */
async function open(
  { db, now }: SosRun,
  attempt: (path: string, work: () => Promise<void>) => Promise<void>,
): Promise<DocumentReference[]> {
  const all = new Map<string, Found>();
  for (const [name, search] of Object.entries(SEARCHES))
    await attempt(`sos ${name}`, async () => {
      for (const one of await found(search(db, now))) all.set(one.ref.path, one);
    });
  const turns = inFairTurns(
    [...all.values()],
    ({ school }) => school,
    ({ classId }) => classId,
    ({ pupilId }) => pupilId,
  );
  return turns.map(({ ref }) => ref);
}

async function callDeadMan(url: string): Promise<void> {
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(DEAD_MAN_PATIENCE_MS) });
  if (!ok) throw new Error(`the dead-man's switch answered ${status}`);
}
