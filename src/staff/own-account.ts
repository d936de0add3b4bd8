import { createContext, use } from 'react';
import { isSure } from '@domain/accounts/second-factor';
import type { OwnAccount } from './ports/account';

export interface OwnAccountKnown {
  /** Absent until it is known. */
  readonly own: OwnAccount | undefined;
  /** Something of it has changed. */
  readonly look: () => void;
}

export const OwnAccountContext = createContext<OwnAccountKnown>({ own: undefined, look: () => undefined });

/** Whether a second factor is asked for that this sign-in has not shown; `undefined` until that is known. */
export function useFactorMissing(factors: readonly string[] | undefined): boolean | undefined {
  const { own } = use(OwnAccountContext);
  if (factors === undefined) return false;
  return own && !isSure(factors, own);
}
