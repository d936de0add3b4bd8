/** What happens to one SOS of the campaign: drawn from the seed, so that a failing run can be played again. */
import { randomOf } from '../demo/random';

/** By which ways the tablet delivers the SOS, one after the other. */
export const DELIVERIES = ['firestore', 'firestore-twice', 'api', 'api-twice', 'both'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export type Deed = 'withdraw' | 'acknowledge' | 'hand-over' | 'resolve' | 'reopen';

interface Happening {
  /** Ms after the tap. */
  readonly after: number;
  readonly deed: Deed;
  /** Which of the adults. */
  readonly who: number;
}

export interface Schedule {
  readonly sosId: string;
  readonly delivery: Delivery;
  /** Ms after the beginning of the wave. */
  readonly tapAfter: number;
  readonly wantsHomeroom: boolean;
  readonly happenings: readonly Happening[];
}

/** Faults of a whole wave, ms after its beginning. */
export interface Faults {
  /** The sweep's process is killed and comes back. */
  readonly sweepDown?: { readonly from: number; readonly until: number };
  /** The functions' processes are killed in the middle of whatever they do. */
  readonly functionsKilledAt: readonly number[];
  /** A second sweep runs beside the first. */
  readonly twoSweeps: boolean;
}

/** A wave lasts this long, ms: long enough for every step of the campaign's chain. */
export const WAVE_MS = 26_000;
const LAST_DEED_MS = 19_000;

export function scheduleOf(seed: number, index: number, adults: number): Schedule {
  const random = randomOf(seed, `sos ${index}`);
  const happenings: Happening[] = [];
  const add = (deed: Deed, after: number) => happenings.push({ deed, after, who: random.below(adults) });
  const moment = () => random.below(LAST_DEED_MS);
  if (random.chance(0.15)) add('withdraw', random.below(8_000));
  if (random.chance(0.75)) {
    const when = moment();
    // Two or three people tap at the same time.
    for (let count = 1 + random.below(3); count > 0; count -= 1) add('acknowledge', when + random.below(150));
  }
  if (random.chance(0.3)) add('hand-over', moment());
  if (random.chance(0.3)) add('acknowledge', moment());
  if (random.chance(0.3)) add('resolve', moment());
  if (random.chance(0.2)) add('reopen', moment());
  return {
    sosId: `campaign-${seed}-${index}`,
    delivery: random.pick(DELIVERIES),
    tapAfter: random.below(3_000),
    wantsHomeroom: random.chance(0.3),
    happenings: happenings.sort((a, b) => a.after - b.after),
  };
}

export function faultsOf(seed: number, wave: number): Faults {
  const random = randomOf(seed, `wave ${wave}`);
  const from = random.below(12_000);
  return {
    ...(random.chance(0.6) && { sweepDown: { from, until: from + 2_000 + random.below(8_000) } }),
    functionsKilledAt: random.chance(0.7)
      ? Array.from({ length: 1 + random.below(3) }, () => random.below(15_000))
      : [],
    twoSweeps: random.chance(0.3),
  };
}
