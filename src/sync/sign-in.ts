import type { PupilSession, Session } from '@/local/session-types';

export type SignInRefusal =
  'wrong-credentials' | 'offline' | 'not-admitted' | 'disabled' | 'too-many' | 'unknown';
export type SignInResult = { ok: true; session: Session } | { ok: false; reason: SignInRefusal };

export function signIn(_email: string, _password: string): Promise<SignInResult> {
  return Promise.resolve({ ok: false, reason: 'unknown' });
}

export function signOut(_session: Session): Promise<void> {
  return Promise.resolve();
}

/** How many records of this pupil have not reached the server yet. */
export function waitingBeforeSignOut(_session: PupilSession): Promise<number> {
  return Promise.resolve(0);
}
