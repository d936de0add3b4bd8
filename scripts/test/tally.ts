/** What a suite ran. */
export interface Tally {
  passed: number;
  failed: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0 };

export function plus(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** A suite that ran nothing has failed: otherwise an empty folder would be a success. */
export function counted({ passed, failed }: Tally): Tally {
  return passed + failed === 0 ? { passed, failed: 1 } : { passed, failed };
}
