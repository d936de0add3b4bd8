import { isByFirstPassword } from '@domain/accounts/first-password';
import { claimsSchema, type Claims } from '@domain/identity';
import {
  type Auth,
  EmailAuthProvider,
  GoogleAuthProvider,
  type MultiFactorError,
  OAuthProvider,
  reauthenticateWithCredential,
  signInWithCredential,
  signInWithEmailAndPassword,
  signOut,
  type User,
  type UserCredential,
} from 'firebase/auth';
import { refusalOf, type SignInRefusal } from './refusals';
import type { SecondFactorAsked } from './second-factor';
import type { SignInProvider } from './stack';

export type { SignInRefusal } from './refusals';

interface Refused {
  readonly ok: false;
  readonly reason: SignInRefusal;
}
interface Admitted {
  readonly ok: true;
  readonly uid: string;
  readonly claims: Claims;
  /** When Auth let the person in, in server time, ms since 1970. */
  readonly answeredAtMs: number;
  /** The password was somebody else's: it opens nothing. */
  readonly byFirstPassword: boolean;
}
/** The first factor was right; the second is asked for. */
export interface FactorAsked<T> {
  readonly ok: false;
  readonly reason: 'needs-factor';
  readonly ask: SecondFactorAsked<T | Refused>;
}
type Answer<T> = T | Refused | FactorAsked<T>;
export type Admission = Answer<Admitted>;
export type Proof = Answer<{ readonly ok: true }>;

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
  return admitted(auth, () => signInWithCredential(auth, credentialOf(provider, idToken, nonce)));
}

/** Whoever is signed in says once more who they are. Never throws. */
export async function proveByPassword(auth: Auth, password: string): Promise<Proof> {
  return proven(auth, (user) =>
    reauthenticateWithCredential(user, EmailAuthProvider.credential(user.email ?? '', password)),
  );
}

/** The same with a token that a provider made. Never throws. */
export async function proveByIdToken(
  auth: Auth,
  provider: SignInProvider['id'],
  idToken: string,
  nonce: string,
): Promise<Proof> {
  return proven(auth, (user) => reauthenticateWithCredential(user, credentialOf(provider, idToken, nonce)));
}

function credentialOf(provider: SignInProvider['id'], idToken: string, nonce: string) {
  return provider === 'google.com'
    ? GoogleAuthProvider.credential(idToken)
    : new OAuthProvider(provider).credential({ idToken, rawNonce: nonce });
}

async function proven(auth: Auth, prove: (user: User) => Promise<UserCredential>): Promise<Proof> {
  const user = auth.currentUser;
  if (!user) return { ok: false, reason: 'another-person' };
  return answerOf(
    auth,
    () => prove(user),
    () => Promise.resolve({ ok: true }),
  );
}

/** Whoever this lets in, if they have a role here. Never throws. */
export function admitted(auth: Auth, signIn: () => Promise<UserCredential>): Promise<Admission> {
  return answerOf(auth, signIn, (credential) => letIn(auth, credential));
}

/** Somebody without a role here is signed out again. */
async function letIn(auth: Auth, { user }: UserCredential): Promise<Admitted | Refused> {
  const { claims: claimed, issuedAtTime } = await user.getIdTokenResult();
  const claims = claimsSchema.safeParse(claimed);
  if (claims.success)
    return {
      ...{ ok: true, uid: user.uid, claims: claims.data, answeredAtMs: Date.parse(issuedAtTime) },
      byFirstPassword: isByFirstPassword(claimed),
    };
  await signOut(auth);
  return { ok: false, reason: 'not-admitted' };
}

/** What Auth makes of it; where it asks for a second factor, the way to go on. */
async function answerOf<T>(
  auth: Auth,
  deed: () => Promise<UserCredential>,
  then: (credential: UserCredential) => Promise<T | Refused>,
): Promise<Answer<T>> {
  try {
    return await then(await deed());
  } catch (error) {
    if (!isFactorMissing(error)) return { ok: false, reason: refusalOf(error) };
    const { askedBy } = await import('./second-factor');
    return { ok: false, reason: 'needs-factor', ask: askedBy(auth, error, then) };
  }
}

function isFactorMissing(error: unknown): error is MultiFactorError {
  return error instanceof Error && 'code' in error && error.code === 'auth/multi-factor-auth-required';
}

export function signOutOf(auth: Auth): Promise<void> {
  return signOut(auth);
}
