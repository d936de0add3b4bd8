/** What came of a request, in words that do not depend on Firebase. */
import type { Revision } from '@domain/answers/revision';

/**
 * Why a request brought nothing. `denied`: the server answered and refused. `busy`: it answered that it cannot now (429, 503).
 * `unreachable`: no answer, or one that is not the server's (a captive portal): nothing is known. `signed-out`: nobody, or
 * somebody whom Auth does not know any more. `disabled`: the account is closed.
 */
export type Failure =
  | { kind: 'denied'; code: string }
  | { kind: 'busy' }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'disabled' };

export type CommitOutcome = { kind: 'accepted' } | Failure;

/** A document as the server has it. */
export interface StoredDocument extends Revision {
  /** The fields as the tablet sent them: without `receivedAt`, instants as ISO strings. */
  fields: Record<string, unknown>;
  /** When the server had it, ms since 1970. */
  receivedAtMs?: number;
}

export type ReadOutcome = { kind: 'read'; stored: StoredDocument | null } | Failure;

/** `failed-precondition` is how the light client calls 400, of which only what was sent amiss comes so far (own-answers.ts). */
const REFUSALS = ['permission-denied', 'invalid-argument', 'failed-precondition', 'out-of-range'];
const BUSY = ['resource-exhausted', 'unavailable', 'aborted', 'internal', 'deadline-exceeded'];
const SIGNED_OUT = [
  'unauthenticated',
  'auth/user-token-expired',
  'auth/invalid-user-token',
  'auth/user-not-found',
  'auth/invalid-refresh-token',
];

/** Classifies what Firebase threw. Whatever it does not name (a page of HTML where JSON should be) is no answer at all. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (REFUSALS.includes(code)) return { kind: 'denied', code };
  if (BUSY.includes(code)) return { kind: 'busy' };
  if (SIGNED_OUT.includes(code)) return { kind: 'signed-out' };
  if (code === 'auth/user-disabled') return { kind: 'disabled' };
  return { kind: 'unreachable' };
}
