/** Whoever is signed in here says once more who they are: for a covered screen, and before what the server wants proof for. */
import { provenAtMs } from '@domain/accounts/staff-session';
import type { Proof } from '@/firebase/credentials';
import { lastClaims } from '@/firebase/id-token';
import type { SignInProvider } from '@/firebase/stack';
import { connect } from '../answers/page-pump';
import { arrivalOf, departureUrl } from './provider-flow';
import { hashed, providers } from './provider-sign-in';

export type { Proof } from '@/firebase/credentials';

/** The provider's page in a window of its own: what is written on this one stays. */
const WINDOW = 'popup,width=520,height=680';
const CHANNEL = 'soramoyo.proof';
const MARK = 'proof-';
/** How long the other window is waited for, ms. */
const PATIENCE_MS = 180_000;

export interface OwnAccount {
  readonly email: string;
  /** The provider they sign in by; absent: a password. */
  readonly provider?: SignInProvider;
  /** How they have signed in, as their token says. */
  readonly firebase: { readonly sign_in_provider?: string; readonly sign_in_second_factor?: string };
  /** When they have said who they are, ms since 1970. Absent: not known. */
  readonly provenAt?: number;
}

/** What the last token says of whoever is signed in. Asks no network. */
export async function ownAccount(): Promise<OwnAccount> {
  const claims = (await lastClaims(await connect())) ?? {};
  const firebase = (claims.firebase ?? {}) as OwnAccount['firebase'];
  const provider = providers.find(({ id }) => id === firebase.sign_in_provider);
  const provenAt = provenAtMs(claims);
  return {
    firebase,
    email: typeof claims.email === 'string' ? claims.email : '',
    ...(provider && { provider }),
    ...(provenAt !== undefined && { provenAt }),
  };
}

/** Never throws. */
export async function proveByPassword(password: string): Promise<Proof> {
  return prove(async ({ auth }) => (await import('@/firebase/credentials')).proveByPassword(auth, password));
}

/** Never throws. Call it in a click: browsers open no window otherwise. */
export async function proveByProvider(provider: SignInProvider): Promise<Proof> {
  const opened = window.open('about:blank', '_blank', WINDOW);
  const departure = { state: `${MARK}${crypto.randomUUID()}`, nonce: crypto.randomUUID() };
  const hashedNonce = await hashed(departure.nonce);
  const back = comesBack(departure.state);
  if (opened) opened.location.href = departureUrl(provider, departure, hashedNonce, location.origin, true);
  const hash = opened ? await back : undefined;
  const token = hash && arrivalOf(hash, departure, hashedNonce);
  if (!token) return { ok: false, reason: 'not-completed' };
  return prove(async ({ auth }) =>
    (await import('@/firebase/credentials')).proveByIdToken(auth, provider.id, token, departure.nonce),
  );
}

async function prove(
  deed: (connection: Awaited<ReturnType<typeof connect>>) => Promise<Proof>,
): Promise<Proof> {
  try {
    return await deed(await connect());
  } catch {
    return { ok: false, reason: navigator.onLine ? 'unknown' : 'offline' };
  }
}

/** What the other window was sent back with. */
function comesBack(state: string): Promise<string | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<string | undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    channel.onmessage = ({ data }) => {
      if (typeof data === 'string' && new URLSearchParams(data.slice(1)).get('state') === state)
        resolve(data);
    };
  }).finally(() => channel.close());
}

/** In the other window: hands on what the provider sent along, and closes. Whether this is that window. */
export function handProofOn(): boolean {
  const { hash } = location;
  if (!new URLSearchParams(hash.slice(1)).get('state')?.startsWith(MARK)) return false;
  history.replaceState(null, '', location.pathname);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(hash);
  channel.close();
  window.close();
  return true;
}
