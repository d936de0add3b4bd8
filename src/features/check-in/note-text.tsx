import { type ReactNode, useId, useRef } from 'react';
import { NOTE_MAX } from '@domain/answers/pupil-choices';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import type { NoteReader } from '@/local/note-draft';
import type { NoteOutcome } from '@/local/private-notes';
import type { SaveOutcome } from '@/local/save-outcome';
import { Button } from '@/ui/button';

interface NoteTextProps {
  reader: NoteReader;
  label: ReactNode;
  /** What has to be known before anything is sent. */
  before: ReactNode;
  text: string;
  /** What was sent or kept for this reader. */
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
  const { reader, label, before, text, stored, isKept, outcome, onText, onSend, children } = props;
  const { rich } = useText('pupil');
  const common = useText('common');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const isMine = reader === 'me';
  const isDraft = text !== stored;
  const tooLong = isTooLong(text, NOTE_MAX);
  const takesOut = text.trim() === '' && stored !== '';

  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDraft && !tooLong) onSend(text);
        // The button has nothing to do any more.
        if (takesOut) box.current?.focus();
      }}
    >
      {!isMine && (
        <p id={`${id}-before`} className="note-before">
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
      <div className="note-row">
        <TextRoom id={`${id}-room`} text={text} max={NOTE_MAX} />
        <Button type="submit" variant="primary" disabled={tooLong || (text.trim() === '' && stored === '')}>
          {rich(word())}
        </Button>
      </div>
      <p role="status" id={`${id}-state`} className="note-state">
        {state()}
      </p>
      {outcome === 'not-saved' && (
        <p role="alert" className="field-error">
          {rich('today.not-saved')}
        </p>
      )}
    </form>
  );

  function word() {
    if (takesOut) return isMine ? 'note.take-out' : 'note.take-back';
    return isMine ? 'note.keep' : 'note.send';
  }

  function state(): ReactNode {
    if (!isDraft) return children;
    if (text.trim() === '' || !isKept) return null;
    return rich(isMine ? 'note.draft-mine' : 'note.draft');
  }
}
