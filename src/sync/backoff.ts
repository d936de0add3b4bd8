/** How long to wait before the next try. All results are in ms; `random` gives numbers in [0, 1). */

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
const SOS_LONGEST_MS = 30_000;
const SPREAD_MS = 60_000;
const SPREAD_PER_RECORD_MS = 2_000;

/** After `failures` (≥ 1) tries in a row without an answer: 1 s, 2 s, 4 s … 60 s, of which a random half. */
export function retryDelay(failures: number, random: () => number): number {
  return doubling(failures, LONGEST_MS) * (0.5 + random() / 2);
}

/** For an SOS: 1 s, 2 s, 4 s … 30 s, of which only a random fifth less. It waits for nothing else, a busy server included. */
export function sosRetryDelay(failures: number, random: () => number): number {
  return doubling(failures, SOS_LONGEST_MS) * (0.8 + random() / 5);
}

function doubling(failures: number, longest: number): number {
  return Math.min(longest, FIRST_MS * 2 ** (failures - 1));
}

/** After 429 or 503: a whole class was told the same at the same time, so it spreads over a minute. */
export function busyDelay(failures: number, random: () => number): number {
  return retryDelay(failures, random) + random() * SPREAD_MS;
}

/**
 * When the network comes back it comes back for the whole class: the more waits here, the longer it may wait. A single tap
 * goes within two seconds.
 */
export function reconnectDelay(waiting: number, random: () => number): number {
  return random() * Math.min(SPREAD_MS, SPREAD_PER_RECORD_MS * waiting);
}
