/**
 * Signing in with the school's Google or Microsoft account, by leaving for the provider's page and coming back with an ID token
 * (OpenID Connect, `response_type=id_token`). No script or frame of a provider runs in the app, so its content security policy
 * stays closed. Pure: addresses and what they carry.
 */
import type { SignInProvider } from '@/firebase/stack';

export interface Departure {
  /** Made for one sign-in; kept on this tablet while the person is away. */
  readonly state: string;
  readonly nonce: string;
}

const GOOGLE = 'https://accounts.google.com/o/oauth2/v2/auth';
const microsoft = (tenant: string) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`;

/** Where to sign in. `hashedNonce` is the SHA-256 (hex) of the departure's nonce: what the token has to carry. */
export function departureUrl(
  { id, clientId, tenant = 'organizations', authorize }: SignInProvider,
  { state }: Departure,
  hashedNonce: string,
  origin: string,
  isProof = false,
): string {
  const url = new URL(authorize ?? (id === 'google.com' ? GOOGLE : microsoft(tenant)));
  // What a provider's own address says stays.
  for (const [name, value] of Object.entries({
    client_id: clientId,
    redirect_uri: `${origin}/`,
    response_type: 'id_token',
    response_mode: 'fragment',
    scope: 'openid email',
    // Tablets are shared: whoever used it last is not simply taken again. Google asks for no password a second time.
    prompt: isProof && id !== 'google.com' ? 'login' : 'select_account',
    state,
    nonce: hashedNonce,
  }))
    url.searchParams.set(name, value);
  return url.toString();
}

/** What the provider sent along: a token that was made for this departure, or that there is none. */
export function arrivalOf(hash: string, { state }: Departure, hashedNonce: string): string | undefined {
  const answer = new URLSearchParams(hash.replace(/^#/, ''));
  const token = answer.get('id_token');
  if (token === null || answer.get('state') !== state || nonceOf(token) !== hashedNonce) return undefined;
  return token;
}

function nonceOf(token: string): unknown {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims = JSON.parse(atob(payload)) as unknown;
    return typeof claims === 'object' && claims !== null && 'nonce' in claims ? claims.nonce : undefined;
  } catch {
    return undefined;
  }
}
