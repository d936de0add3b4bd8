import { type ReactNode, useId, useRef } from 'react';
import { SIGNAL_TEXT_MAX } from '@domain/signals/choices';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import type { NoteOutcome } from '@/local/private-notes';
import type { SaveOutcome } from '@/local/save-outcome';
import { Button } from '@/ui/button';
import { look } from './look';

interface NoteTextProps {
  /** Stays on this tablet. */
  isMine: boolean;
  label: ReactNode;
  /** What has to be known before anything is sent. */
  before: ReactNode;
  /** What can be chosen before it is sent. */
  choices?: ReactNode;
  text: string;
  /** What was kept before. */
  stored: string;
  /** Whether unsent words are on the disk. */
  isKept: boolean;
  outcome: SaveOutcome | NoteOutcome | undefined;
  onText: (text: string) => void;
  onSend: (text: string) => void;
  /** What became of the words that were sent last. */
  children: ReactNode;
}

/** The box for the words, which says at every moment where they are. */
export function NoteText(props: NoteTextProps) {
  const { isMine, label, before, choices, text, stored, isKept, outcome, onText, onSend, children } = props;
  const { rich } = useText('signals');
  const pupil = useText('pupil');
  const common = useText('common');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const isDraft = text !== stored;
  const tooLong = isTooLong(text, SIGNAL_TEXT_MAX);
  const takesOut = text.trim() === '' && stored !== '';

  return (
    <form
      className={`field ${look.form ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDraft && !tooLong) onSend(text);
        // The button has nothing to do any more.
        if (takesOut) box.current?.focus();
      }}
    >
      {!isMine && (
        <p id={`${id}-before`} className={look.before}>
          {common.rich('before-words')}
        </p>
      )}
      {before}
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={box}
        id={id}
        value={text}
        aria-describedby={`${isMine ? '' : `${id}-before `}${id}-room ${id}-state`}
        onChange={(event) => onText(event.target.value)}
      />
      {choices}
      <div className={look.row}>
        <TextRoom id={`${id}-room`} text={text} max={SIGNAL_TEXT_MAX} />
        <Button type="submit" variant="primary" disabled={tooLong || (text.trim() === '' && stored === '')}>
          {rich(word())}
        </Button>
      </div>
      <p role="status" id={`${id}-state`} className={look.state}>
        {state()}
      </p>
      {outcome === 'not-saved' && (
        <p role="alert" className="field-error">
          {pupil.rich('today.not-saved')}
        </p>
      )}
    </form>
  );

  function word() {
    if (takesOut) return 'take-out';
    return isMine ? 'keep' : 'send';
  }

  function state(): ReactNode {
    if (!isDraft) return children;
    if (text.trim() === '' || !isKept) return null;
    return rich(isMine ? 'draft-mine' : 'draft');
  }
}
