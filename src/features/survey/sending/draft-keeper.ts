import type { DraftChange } from '@domain/answers/survey-draft';
import type { SaveOutcome } from '@/local/save-outcome';

/** What a page has now: the number of its last tap, and how to tell what was tapped after another one. */
export interface Tapped {
  readonly tapCount: number;
  readonly changeSince: (tap: number) => DraftChange;
}

export interface DraftKeeper {
  /** Keeps what was tapped since something was kept last. */
  readonly keep: (page: Tapped) => void;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
  /** The number of the last tap that is on the disk. */
  readonly keptUpTo: () => number;
}

const underWay = new Set<Promise<void>>();

/** Whether something that was tapped in this tab is still being written: whoever reads the tablet now may read what was there before. */
export function isKeeping(): boolean {
  return underWay.size > 0;
}

/** Resolves when nothing that was tapped in this tab until now is being written any more. */
export async function allKept(): Promise<void> {
  await Promise.all(underWay);
}

/**
 * Writes changes one after another. A change that could not be kept goes again with the next. `told` hears what became of each
 * page that was written.
 */
export function draftKeeper(
  save: (change: DraftChange) => Promise<SaveOutcome>,
  told: (page: Tapped, outcome: SaveOutcome) => void,
): DraftKeeper {
  let waiting: Tapped | undefined;
  let writing: Promise<void> | undefined;
  let kept = 0;

  async function write(): Promise<void> {
    while (waiting) {
      const page = waiting;
      waiting = undefined;
      const outcome = await save(page.changeSince(kept));
      if (outcome === 'saved') kept = page.tapCount;
      told(page, outcome);
    }
    writing = undefined;
  }

  return {
    keep: (page) => {
      waiting = page;
      writing ??= begun(write());
    },
    settled: async () => {
      await writing;
    },
    keptUpTo: () => kept,
  };
}

function begun(writing: Promise<void>): Promise<void> {
  underWay.add(writing);
  void writing.finally(() => underWay.delete(writing));
  return writing;
}
