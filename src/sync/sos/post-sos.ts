/** The second way of an SOS: a function at the app's own address, for when Firestore's cannot be reached. */
import type { PostedSos } from '@domain/sos/post';
import type { NewSos } from '@domain/sos/records';
import type { CommitOutcome } from '@/firebase/outcomes';

const ADDRESS = '/api/sos';
const PATIENCE_MS = 10_000;

/**
 * School and pupil are in the token. Only the function's own words count as arrived: a page of HTML in their place (a captive
 * portal) says nothing. Never throws.
 */
export async function postSos(token: string, sosId: string, document: NewSos): Promise<CommitOutcome> {
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(sosId, document)),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { kind: 'unreachable' };
    const echo: unknown = await response.json();
    return isEchoOf(echo, sosId) ? { kind: 'accepted' } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

function bodyOf(sosId: string, document: NewSos): PostedSos {
  const { classId, chain, want, via, at, safeToCallHome, text, capturedAt } = document;
  return {
    ...{ sosId, classId, chain, at, safeToCallHome, capturedAt },
    ...(want && { want }),
    ...(via && { via }),
    ...(text !== undefined && { text }),
  };
}

function isEchoOf(echo: unknown, sosId: string): boolean {
  return typeof echo === 'object' && echo !== null && 'sosId' in echo && echo.sosId === sosId;
}
