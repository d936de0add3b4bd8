/** A tablet on which somebody is signed in, and which no server has answered for so long, locks. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** After how many days, and within which bounds a school can say another number for its pupils' tablets. */
export const LOCK_DAYS = { usual: 14, least: 3, most: 30 } as const;

/** As a school has settled it, within the bounds: what another version has stored neither locks everybody out nor nobody ever. */
export function lockDays(settled: number | undefined): number {
  if (settled === undefined || !Number.isFinite(settled)) return LOCK_DAYS.usual;
  return Math.min(LOCK_DAYS.most, Math.max(LOCK_DAYS.least, Math.round(settled)));
}

/** Whether it has to lock. Both in server time, ms since 1970; a clock that was set back locks nobody out. */
export function isUnanswered(answeredAtMs: number, nowMs: number, settled?: number): boolean {
  return nowMs - answeredAtMs >= lockDays(settled) * DAY_MS;
}
