import { claimsSchema, type Claims } from '@domain/identity';
import {
  type Auth,
  GoogleAuthProvider,
  OAuthProvider,
  signInWithCredential,
  signInWithEmailAndPassword,
  signOut,
  type UserCredential,
} from 'firebase/auth';
import type { SignInProvider } from './stack';

export type SignInRefusal =
  | 'wrong-credentials'
  | 'offline'
  | 'not-admitted'
  | 'disabled'
  | 'too-many'
  /** The provider's page was left without signing in. */
  | 'not-completed'
  | 'unknown';
export type Admission =
  /** `answeredAtMs`: when Auth let the person in, in server time, ms since 1970. */
  { ok: true; uid: string; claims: Claims; answeredAtMs: number } | { ok: false; reason: SignInRefusal };

/** Signs in with e-mail and password. Never throws. */
export function signInWithPassword(auth: Auth, email: string, password: string): Promise<Admission> {
  return admitted(auth, () => signInWithEmailAndPassword(auth, email, password));
}

/** Signs in with a token that a provider made for this app. `nonce` is what the token's hashed one was made from. Never throws. */
export function signInWithIdToken(
  auth: Auth,
  provider: SignInProvider['id'],
  idToken: string,
  nonce: string,
): Promise<Admission> {
  const credential =
    provider === 'google.com'
      ? GoogleAuthProvider.credential(idToken)
      : new OAuthProvider(provider).credential({ idToken, rawNonce: nonce });
  return admitted(auth, () => signInWithCredential(auth, credential));
}

/** Somebody without a role here is signed out again. */
async function admitted(auth: Auth, signIn: () => Promise<UserCredential>): Promise<Admission> {
  try {
    const { user } = await signIn();
    const { claims: claimed, issuedAtTime } = await user.getIdTokenResult();
    const claims = claimsSchema.safeParse(claimed);
    if (claims.success)
      return { ok: true, uid: user.uid, claims: claims.data, answeredAtMs: Date.parse(issuedAtTime) };
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
