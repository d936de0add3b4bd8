import type { Draft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';

export interface DraftKeeper {
  /** Keeps this draft; one that still waits to be kept is skipped for it. */
  readonly keep: (draft: Draft) => void;
  /** Resolves when nothing is being written any more. Keeps nothing from now on. */
  readonly finish: () => Promise<void>;
}

/**
 * Writes drafts one after another, so that a slower older write never lands on a newer one. `told` hears what became of the
 * newest draft: `undefined` while it is not known yet.
 */
export function draftKeeper(
  save: (draft: Draft) => Promise<SaveOutcome>,
  told: (outcome: SaveOutcome | undefined) => void,
): DraftKeeper {
  let waiting: Draft | undefined;
  let writing: Promise<void> | undefined;
  let finished = false;

  async function write(): Promise<void> {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      const outcome = await save(draft);
      if (!waiting) told(outcome);
    }
    writing = undefined;
  }

  return {
    keep: (draft) => {
      if (finished) return;
      waiting = draft;
      told(undefined);
      writing ??= write();
    },
    finish: async () => {
      finished = true;
      await writing;
    },
  };
}
