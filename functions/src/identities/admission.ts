/** Who is let in, pure: what the blocking function decides about an account that is about to be made. */
import type { Identity } from '@domain/identity';

/** What the Auth service says about an account that is about to be made. */
export interface Arrival {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
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

function isVouchedFor(
  { by, email, emailVerified, vouchedFor }: Arrival,
  providers: readonly string[],
): boolean {
  return by !== undefined && providers.includes(by) && emailVerified && sameAddress(email, vouchedFor);
}

function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}
