import type { SignInProvider } from '@/firebase/stack';
import { stack } from '@/firebase/this-stack';
import { arrivalOf, type Departure, departureUrl } from './provider-flow';
import { signInWith, type SignInResult } from './sign-in';

/** The providers that this build's project names; none on a local stack. */
export const providers: readonly SignInProvider[] = stack.providers ?? [];

const KEPT = 'soramoyo.departure';

/** Leaves for the provider's page. */
export async function leaveFor(provider: SignInProvider): Promise<void> {
  const departure = { state: crypto.randomUUID(), nonce: crypto.randomUUID() };
  sessionStorage.setItem(KEPT, JSON.stringify({ ...departure, id: provider.id }));
  location.assign(departureUrl(provider, departure, await hashed(departure.nonce), location.origin));
}

/** What came of it when the person is back; `undefined` when nobody is. Never throws. */
export async function signInOnReturn(): Promise<SignInResult | undefined> {
  const { hash } = location;
  const kept = departed();
  if (!kept || !hash.includes('state=')) return undefined;
  sessionStorage.removeItem(KEPT);
  // The token must not stay in the address or the history.
  history.replaceState(null, '', location.pathname);
  const token = arrivalOf(hash, kept, await hashed(kept.nonce));
  if (token === undefined) return { ok: false, reason: 'not-completed' };
  return signInWith(async (auth) => {
    const { signInWithIdToken } = await import('@/firebase/credentials');
    return signInWithIdToken(auth, kept.id, token, kept.nonce);
  });
}

function departed(): (Departure & Pick<SignInProvider, 'id'>) | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as ReturnType<typeof departed> | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 as hex. */
export async function hashed(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
