/** Scheduled functions do not fire in the emulators: this is their clock on a local stack. */
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { prepare } from '../../functions/src/imports/reading/prepare';
import { sweepImports } from '../../functions/src/imports/sweep-imports';
import { runNight } from '../../functions/src/night/run-night';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { notifierFrom } from '../../functions/src/platform/notify/from-environment';
import { sweepSignals } from '../../functions/src/signals/sweep-signals';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import { sweepTransfers } from '../../functions/src/transfers/run-transfer';
import { functionsDatabase } from './functions-database';

export interface SweepClock {
  stop(): void;
}

/** The demonstration's chain climbs in seconds. */
const SOS_AT_LEAST_EVERY_MS = 5_000;

/**
 * Sweeps every `everyMs`, and for SOS at least every five seconds; of each kind one sweep at a time. Failures are told once each and
 * tried again with the next sweep.
 */
export function startSweepClock({
  project,
  everyMs,
  withNight = true,
  onError,
}: {
  project: string;
  everyMs: number;
  /** Whether the work of the night and of imports that wait is done as well, whatever the hour. */
  withNight?: boolean;
  onError: (message: string) => void;
}): SweepClock {
  const db = functionsDatabase(project);
  const auth = getAuth(initializeApp({ projectId: project }, 'sweep clock'));
  const told = new Set<string>();
  const tell = (message: string) => {
    if (told.has(message)) return;
    told.add(message);
    onError(message);
  };
  const onFailure = (path: string, error: unknown) => tell(`${path}: ${String(error)}`);
  const clocks = [
    every(Math.min(everyMs, SOS_AT_LEAST_EVERY_MS), () => sweepSos({ db, now: Date.now(), onFailure })),
    every(everyMs, () => sweepBoards({ db, now: Date.now(), onFailure })),
    every(everyMs, () => sweepNotices({ db, now: Date.now(), onFailure })),
    every(everyMs, () => sweepSignals({ db, now: Date.now(), onFailure })),
    every(everyMs, () => sweepTransfers({ db, auth, clock: Date.now, signals, onFailure })),
    ...(withNight
      ? [
          every(everyMs, () => runNight({ db, now: Date.now(), onFailure })),
          every(everyMs, () => sweepImports({ db, auth, prepare, clock: Date.now, onFailure })),
        ]
      : []),
  ];
  function signals() {
    const now = Date.now();
    const worlds = new NoticeWorlds(db, now, onFailure);
    return { db, now, worlds, notifier: notifierFrom(process.env, db), onFailure };
  }

  return { stop: () => clocks.forEach(clearInterval) };

  function every(ms: number, work: () => Promise<unknown>): NodeJS.Timeout {
    let working = false;
    return setInterval(() => {
      if (working) return;
      working = true;
      void work()
        .catch((error: unknown) => tell(String(error)))
        .finally(() => {
          working = false;
        });
    }, ms);
  }
}
