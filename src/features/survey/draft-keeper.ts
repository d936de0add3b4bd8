import type { Draft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';

export interface DraftKeeper {
  /** Keeps this draft; one that still waits to be kept is skipped for it. */
  readonly keep: (draft: Draft) => void;
  /** Resolves when nothing is being written any more. Keeps nothing from now on. */
  readonly finish: () => Promise<void>;
}

/**
 * Writes drafts one after another, so that a slower older write never lands on a newer one. `told` hears what became of each
 * draft that was written.
 */
export function draftKeeper(
  save: (draft: Draft) => Promise<SaveOutcome>,
  told: (draft: Draft, outcome: SaveOutcome) => void,
): DraftKeeper {
  let waiting: Draft | undefined;
  let writing: Promise<void> | undefined;
  let finished = false;

  async function write(): Promise<void> {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      told(draft, await save(draft));
    }
    writing = undefined;
  }

  return {
    keep: (draft) => {
      if (finished) return;
      waiting = draft;
      writing ??= write();
    },
    finish: async () => {
      finished = true;
      await writing;
    },
  };
}
