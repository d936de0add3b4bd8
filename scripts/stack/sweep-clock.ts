/** Scheduled functions do not fire in the emulators: this is their clock on a local stack. */
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import { runSweep } from '../../functions/src/sweep/run-sweep';
import { functionsDatabase } from './functions-database';

export interface SweepClock {
  stop(): void;
}

/** Sweeps every `everyMs`, one sweep at a time. Failures are told once each and tried again with the next sweep. */
export function startSweepClock({
  project,
  everyMs,
  onError,
}: {
  project: string;
  everyMs: number;
  onError: (message: string) => void;
}): SweepClock {
  const db = functionsDatabase(project);
  let sweeping = false;
  const told = new Set<string>();
  const tell = (message: string) => {
    if (told.has(message)) return;
    told.add(message);
    onError(message);
  };
  const sweep = async () => {
    if (sweeping) return;
    sweeping = true;
    const onFailure = (path: string, error: unknown) => tell(`${path}: ${String(error)}`);
    try {
      await sweepSos({ db, now: Date.now(), onFailure });
      await runSweep({ db, now: Date.now(), onFailure });
    } catch (error) {
      tell(String(error));
    } finally {
      sweeping = false;
    }
  };
  const timer = setInterval(() => void sweep(), everyMs);
  return { stop: () => clearInterval(timer) };
}
