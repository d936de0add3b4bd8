import type { ImportPlan } from '@domain/import/decisions';
import type { Problem } from '@domain/import/problem';
import type { OnProgress } from './store';

/** An import that was read and compared with what is stored, and not yet written. */
export interface Prepared {
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly create: number;
    readonly update: number;
    readonly leave: number;
    /** Addresses that let nobody in any more. */
    readonly addresses: number;
    readonly accounts: number;
    readonly unchanged: number;
  };
  /** Of imports in which a person decides something; absent when the files are refused as a whole. */
  readonly plan?: ImportPlan;
  /** What an earlier run has left to do, though nothing changes any more. */
  readonly pending?: boolean;
  /** Writes everything, and returns what came up meanwhile. Only to be called when nothing keeps out the file, and nothing is asked. */
  readonly apply: (onProgress?: OnProgress) => Promise<readonly Problem[]>;
}

export const NOTHING = { create: 0, update: 0, leave: 0, addresses: 0, accounts: 0, unchanged: 0 };

/** Refused before anything was compared with what is stored. */
export function refused(problems: readonly Problem[]): Prepared {
  return {
    problems,
    counts: NOTHING,
    apply: () => Promise.reject(new Error('refused files cannot be applied')),
  };
}
