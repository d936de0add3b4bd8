import type { CommandOutcome } from '@domain/commands/wire';
import { useState } from 'react';
import type { StoreOutcome } from '@/staff/watched';

export interface Saving<Outcome> {
  readonly saving: boolean;
  readonly problem: Exclude<Outcome, 'stored'> | null;
  /** Resolves to whether it was stored. */
  save: (write: Promise<Outcome>) => Promise<boolean>;
}

/** Follows one write from a form and keeps what went wrong. */
export function useSaving<Outcome extends StoreOutcome | CommandOutcome = StoreOutcome>(): Saving<Outcome> {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Saving<Outcome>['problem']>(null);
  const save = async (write: Promise<Outcome>) => {
    setSaving(true);
    setProblem(null);
    const outcome = await write;
    setSaving(false);
    setProblem(outcome === 'stored' ? null : (outcome as Exclude<Outcome, 'stored'>));
    return outcome === 'stored';
  };
  return { saving, problem, save };
}
