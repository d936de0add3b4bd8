/** Who is let in, pure: what a blocking function decides about an account and the way by which somebody came to it. */
import type { Identity } from '@domain/identity';

/** What the Auth service says about an account that is about to be made or signed in. */
export interface Arrival {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly hasRole: boolean;
  /** `password`, or a provider's id. */
  readonly by: string | undefined;
  /** The address that the provider vouches for. */
  readonly vouchedFor: string | undefined;
}

/**
 * A new account gets rights only where nobody can merely claim an address: the account is the one that an import has planned, or
 * a named provider vouches for that very address.
 */
export function mayBeMade(arrival: Arrival, identity: Identity | undefined, providers: readonly string[]) {
  if (!identity) return false;
  return arrival.uid === identity.uid || isVouchedFor(arrival, providers);
}

/** Whether the roster has to be asked at a sign-in: never for whoever comes with the password to an address that an import set. */
export function needsRoster({ by, emailVerified, hasRole }: Arrival): boolean {
  return hasRole && !(by === 'password' && emailVerified);
}

/**
 * An account with rights is nobody's way to be somebody else: a foreign credential that was linked to it opens nothing, and under
 * an address that the roster gives to another account nobody signs in.
 */
export function maySignIn(arrival: Arrival, identity: Identity | undefined, providers: readonly string[]) {
  if (!arrival.hasRole) return true;
  const isProvider = arrival.by !== undefined && arrival.by !== 'password';
  if (isProvider && !isVouchedFor(arrival, providers)) return false;
  return (
    identity?.uid === undefined || identity.uid === arrival.uid || (isProvider && isOwn(arrival, identity))
  );
}

/** An account that a provider has made before the import could. */
function isOwn({ uid }: Arrival, { account }: Identity): boolean {
  return account === uid;
}

function isVouchedFor(
  { by, email, emailVerified, vouchedFor }: Arrival,
  providers: readonly string[],
): boolean {
  return by !== undefined && providers.includes(by) && emailVerified && sameAddress(email, vouchedFor);
}

function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}
