/** How long an adult's sign-in opens what it opens. All instants in ms since 1970. */
import * as z from 'zod/mini';

const MINUTE_MS = 60_000;
/** A screen that nobody has touched for so long is covered. */
export const IDLE_MS = 30 * MINUTE_MS;
/** Whoever has signed in so long ago says once more who they are. */
export const SESSION_MS = 12 * 60 * MINUTE_MS;
/** What takes data out, or says who may do what, asks for a sign-in that is no older. */
export const PROOF_MS = 15 * MINUTE_MS;
/** A server's clock and Authentication's are not one. */
const LENIENCY_MS = MINUTE_MS;

const tokenSchema = z.object({ auth_time: z.number() });

/** When the bearer of a token has said who they are; `undefined` where it does not say. */
export function provenAtMs(token: unknown): number | undefined {
  const read = tokenSchema.safeParse(token);
  return read.success ? read.data.auth_time * 1000 : undefined;
}

/** Whether that is recent enough for what asks for it. A token that says nothing, or a time to come, proves nothing. */
export function isProvenLately(token: unknown, now: number): boolean {
  const at = provenAtMs(token);
  return at !== undefined && at <= now + LENIENCY_MS && now - at <= PROOF_MS + LENIENCY_MS;
}

interface Presence {
  /** How long nobody has touched the screen, ms. */
  readonly untouchedMs: number;
  /** How long ago they said who they are, ms. Absent where it is not known yet. */
  readonly provenMs?: number | undefined;
  /** It was covered, and nobody has said since who they are. */
  readonly isCovered: boolean;
}

/** Untouched for long, or signed in long ago. */
export type CoverReason = 'idle' | 'long';

/** Why the screen is covered; `undefined`: it is not. */
export function coverOf({ untouchedMs, provenMs, isCovered }: Presence): CoverReason | undefined {
  if (provenMs !== undefined && provenMs > SESSION_MS) return 'long';
  return isCovered || untouchedMs > IDLE_MS ? 'idle' : undefined;
}
