/** Whether an SOS of the campaign was lost, late or doubly owned, judged from what was seen from outside. Instants are ms since 1970. */
import { GRACE_MS } from '@domain/sos/choices';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';

/** A sweep that ran to its end. */
export interface Sweep {
  readonly from: number;
  readonly until: number;
}

/** A write of an adult that the server accepted at some time between `from` and `at`. They stand in the order of `at`. */
export interface Accepted {
  readonly deed: 'acknowledge' | 'accept-hand-over' | 'hand-over' | 'resolve' | 'reopen';
  readonly uid: string;
  readonly from: number;
  readonly at: number;
}

export interface Witnessed {
  /** The pupil was told that the SOS has arrived. */
  readonly toldArrived: boolean;
  /** The pupil was told that it was taken back. */
  readonly toldWithdrawn: boolean;
  readonly accepted: readonly Accepted[];
  /** The document and its timeline at the end; absent when there is no document. */
  readonly sos?: Sos;
  readonly events: readonly SosEvent[];
}

export interface Verdict {
  readonly lost: boolean;
  readonly late: boolean;
  readonly doublyOwned: boolean;
}

const MINUTE_MS = 60_000;

export function verdictOf(seen: Witnessed, steps: SosSettings, sweeps: readonly Sweep[]): Verdict {
  return { lost: isLost(seen), late: isLate(seen, steps, sweeps), doublyOwned: isDoublyOwned(seen) };
}

/** Told as arrived and not there, told as taken back and not so, or taken back without the pupil having done it. */
function isLost({ toldArrived, toldWithdrawn, sos }: Witnessed): boolean {
  if (toldWithdrawn) return sos?.state !== 'withdrawn' || sos.visibleTo !== undefined;
  return toldArrived && (sos === undefined || sos.state === 'withdrawn');
}

/**
 * Late: a whole sweep went by, from its beginning to its end, while a step was due and nobody had acknowledged, and the step was
 * not taken in it.
 */
function isLate(
  { sos, events, accepted }: Witnessed,
  settings: SosSettings,
  sweeps: readonly Sweep[],
): boolean {
  if (!sos || sos.state === 'withdrawn' || sos.state === 'joined') return false;
  return climbsOf(sos, accepted).some(({ from, start, until }) => {
    const taken = events
      .filter(({ type, at }) => type === 'escalated' && isWithin(Date.parse(at), from, until))
      .map(({ at, step = 0 }) => ({ at: Date.parse(at), step }))
      .sort((a, b) => a.at - b.at || a.step - b.step);
    return dueTimes(start, taken, settings, until).some(({ due, takenAt }) =>
      sweeps.some((sweep) => sweep.from >= due && sweep.until < Math.min(takenAt, until)),
    );
  });
}

const isWithin = (at: number, from: number, until: number) => from <= at && at <= until;

interface Climb {
  readonly from: number;
  /** From when the chain's minutes count: `from`, or a moment later. */
  readonly start: number;
  readonly until: number;
}

/** The times in which nobody had it: from arrival or reopening to the next acknowledgement. */
function climbsOf({ receivedAt }: Sos, accepted: readonly Accepted[]): Climb[] {
  const climbs: Climb[] = [];
  const arrived = Date.parse(receivedAt);
  let open: Omit<Climb, 'until'> | undefined = { from: arrived, start: arrived };
  for (const { deed, from, at } of accepted) {
    if (deed === 'reopen') open = { from, start: at };
    if (deed !== 'acknowledge' || !open) continue;
    climbs.push({ ...open, until: from });
    open = undefined;
  }
  return open ? [...climbs, { ...open, until: Infinity }] : climbs;
}

/** When each step was due, and when it was taken (never: `Infinity`). */
function dueTimes(
  start: number,
  taken: readonly { at: number; step: number }[],
  { school, repeatMinutes }: SosSettings,
  end: number,
): { due: number; takenAt: number }[] {
  const times: { due: number; takenAt: number }[] = [];
  let before = start;
  for (let index = 0; before < end; index += 1) {
    const step = school[index];
    const due = step
      ? Math.max(start + step.afterMinutes * MINUTE_MS, start + GRACE_MS)
      : before + repeatMinutes * MINUTE_MS;
    const takenAt = taken[index]?.at ?? Infinity;
    times.push({ due, takenAt });
    before = takenAt;
  }
  return times;
}

/** Two people were told that it is theirs, and neither a hand-over nor a reopening stands between; or it is somebody else's now. */
function isDoublyOwned({ accepted, sos }: Witnessed): boolean {
  let owner: string | undefined;
  for (const { deed, uid } of accepted) {
    if (deed === 'acknowledge' && owner !== undefined) return true;
    if (deed === 'acknowledge' || deed === 'accept-hand-over') owner = uid;
    if (deed === 'reopen') owner = undefined;
  }
  return sos !== undefined && sos.acknowledgedBy?.uid !== owner;
}
