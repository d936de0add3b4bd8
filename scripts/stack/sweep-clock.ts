/** Scheduled functions do not fire in the emulators: this is their clock on a local stack. */
import { runNight } from '../../functions/src/night/run-night';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { sweepSignals } from '../../functions/src/signals/sweep-signals';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
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
  /** Whether the night's work is done as well, whatever the hour. */
  withNight?: boolean;
  onError: (message: string) => void;
}): SweepClock {
  const db = functionsDatabase(project);
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
    ...(withNight ? [every(everyMs, () => runNight({ db, now: Date.now(), onFailure }))] : []),
  ];
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
