import type { beginFactor, OWN_FACTOR } from '@/firebase/staff/own-factor';
import type { OwnAccount, Proof } from '@/sync/account/prove';

export type { FactorBegun } from '@/firebase/staff/own-factor';
export type { OwnAccount, Proof } from '@/sync/account/prove';

/** The own sign-in of whoever sits there. */
export interface AccountPort {
  readonly ownAccount: () => Promise<OwnAccount>;
  readonly proveByPassword: (password: string) => Promise<Proof>;
  readonly proveByProvider: (provider: NonNullable<OwnAccount['provider']>) => Promise<Proof>;
  /** Calls `asked` whenever the server wants to know again who somebody is; call what it returns to stop. */
  readonly onProofAsked: (asked: () => Promise<boolean>) => () => void;
  /** Which second factor can be begun here. */
  readonly ownFactor: typeof OWN_FACTOR;
  /** How many this person has. */
  readonly ownFactors: () => number;
  readonly beginFactor: typeof beginFactor;
}
