import type { CommandOutcome } from '@domain/commands/wire';
import { useCommandWords } from '@/i18n/use-command-words';
import { Button } from './button';
import './save-bar.css';

interface Saving {
  isDirty: boolean;
  /** Nothing is stored yet: what stands there can be saved as it is. */
  isProposal: boolean;
  isSubmitting: boolean;
  /** Saving was tried. */
  isSubmitted: boolean;
  problemCount: number;
  /** How the last attempt ended. `unanswered`: nobody knows yet. */
  outcome: CommandOutcome | undefined;
  online: boolean;
}

interface SaveBarProps extends Saving {
  /** A colleague stored something else after this form began. */
  changedElsewhere: boolean;
  onDiscard: () => void;
  words: (
    word: Exclude<ReturnType<typeof stateOf>, 'failed'> | 'changedElsewhere' | 'discard' | 'save',
    count: { count: number },
  ) => string;
}

/** Whether what stands on the screen is what is in use, and the way to make it so. */
export function SaveBar({ changedElsewhere, onDiscard, words, ...saving }: SaveBarProps) {
  const { isDirty, isProposal, isSubmitting, online } = saving;
  const count = { count: saving.problemCount };
  const problem = useCommandWords()(saving.outcome);
  const state = stateOf(saving);
  return (
    <div className="save-bar card">
      <div role="status">
        <p>{state === 'failed' ? problem : words(state, count)}</p>
        {changedElsewhere && <p>{words('changedElsewhere', count)}</p>}
      </div>
      <Button disabled={!isDirty || isSubmitting} onClick={onDiscard}>
        {words('discard', count)}
      </Button>
      <Button type="submit" variant="primary" disabled={!(isDirty || isProposal) || isSubmitting || !online}>
        {words(isSubmitting ? 'saving' : 'save', count)}
      </Button>
    </div>
  );
}

function stateOf({ isDirty, isProposal, isSubmitting, isSubmitted, problemCount, outcome, online }: Saving) {
  if (isSubmitting) return 'saving';
  if (!online) return 'offline';
  if (problemCount > 0) return (isDirty || isProposal) && isSubmitted ? 'notSaved' : 'problems';
  if (outcome !== undefined && outcome !== 'stored') return 'failed';
  if (isDirty) return 'unsaved';
  if (outcome === 'stored') return 'saved';
  return isProposal ? 'proposed' : 'unchanged';
}
