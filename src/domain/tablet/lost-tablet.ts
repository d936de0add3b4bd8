/** A tablet on which somebody is signed in, and which no server has answered for so long, locks. */
const UNANSWERED_MS = 14 * 24 * 60 * 60 * 1000;

/** Whether it has to lock. Both in server time, ms since 1970; a clock that was set back locks nobody out. */
export function isUnanswered(answeredAtMs: number, nowMs: number): boolean {
  return nowMs - answeredAtMs >= UNANSWERED_MS;
}
