import { useState } from 'react';
import type { StoreOutcome } from '@/staff/watched';

export interface Saving {
  readonly saving: boolean;
  readonly problem: Exclude<StoreOutcome, 'stored'> | null;
  /** Resolves to whether it was stored. */
  save: (write: Promise<StoreOutcome>) => Promise<boolean>;
}

/** Follows one write from a form and keeps what went wrong. */
export function useSaving(): Saving {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Saving['problem']>(null);
  const save = async (write: Promise<StoreOutcome>) => {
    setSaving(true);
    setProblem(null);
    const outcome = await write;
    setSaving(false);
    setProblem(outcome === 'stored' ? null : outcome);
    return outcome === 'stored';
  };
  return { saving, problem, save };
}
