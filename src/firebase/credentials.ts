import { claimsSchema, type Claims } from '@domain/identity';
import { type Auth, signInWithEmailAndPassword, signOut } from 'firebase/auth';

export type SignInRefusal =
  'wrong-credentials' | 'offline' | 'not-admitted' | 'disabled' | 'too-many' | 'unknown';
export type Admission = { ok: true; uid: string; claims: Claims } | { ok: false; reason: SignInRefusal };

/** Signs in with e-mail and password; somebody without a role here is signed out again. Never throws. */
export async function signInWithPassword(auth: Auth, email: string, password: string): Promise<Admission> {
  try {
    const { user } = await signInWithEmailAndPassword(auth, email, password);
    const claims = claimsSchema.safeParse((await user.getIdTokenResult()).claims);
    if (claims.success) return { ok: true, uid: user.uid, claims: claims.data };
    await signOut(auth);
    return { ok: false, reason: 'not-admitted' };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

export function signOutOf(auth: Auth): Promise<void> {
  return signOut(auth);
}

const REASONS: Record<string, SignInRefusal> = {
  'auth/invalid-credential': 'wrong-credentials',
  'auth/invalid-login-credentials': 'wrong-credentials',
  'auth/wrong-password': 'wrong-credentials',
  'auth/user-not-found': 'wrong-credentials',
  'auth/invalid-email': 'wrong-credentials',
  'auth/missing-password': 'wrong-credentials',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/user-disabled': 'disabled',
  'auth/too-many-requests': 'too-many',
  'auth/admin-restricted-operation': 'not-admitted',
};

/** A blocking function's refusal carries its answer in the text. */
function refusalOf(error: unknown): SignInRefusal {
  if (!(error instanceof Error)) return 'unknown';
  if (error.message.includes('PERMISSION_DENIED')) return 'not-admitted';
  return REASONS['code' in error ? String(error.code) : ''] ?? 'unknown';
}
