import { type ReactNode, useId, useState } from 'react';
import type { Day } from '@domain/days';
import { AUDIENCES, NOTE_MAX } from '@domain/pupil-choices';
import type { Audience } from '@domain/pupil-records';
import { useText } from '@/i18n/use-text';
import { keepPrivateNote, useOwnPrivateNotes } from '@/local/private-notes';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data';
import { recordNote, type SaveOutcome } from '@/sync/record';
import { Button } from '@/ui/button';
import { readersOf } from './readers';

type Reader = 'me' | Audience;
const READERS: readonly Reader[] = ['me', ...AUDIENCES];

interface NoteFormProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  today: Day;
}

/** Words of one's own: who reads them is chosen first, by name. "Only me" never leaves the tablet. */
export function NoteForm({ session, own, written, today }: NoteFormProps) {
  const { t, rich } = useText('pupil');
  const [reader, setReader] = useState<Reader>();
  const privateNotes = useOwnPrivateNotes(session);
  const stored = (one: Reader) =>
    (one === 'me' ? privateNotes?.[today] : written.notes[`${today}_${one}`]?.text) ?? '';

  const save = (text: string): Promise<SaveOutcome> => {
    if (reader === undefined || reader === 'me') return keepPrivateNote(session, today, text);
    const wish = written.notes[`${today}_${reader}`]?.talk;
    return recordNote(session, {
      day: today,
      audience: reader,
      text,
      ...(wish !== undefined && { talk: wish }),
      ...(text.trim() === '' && wish !== true && { withdrawn: true }),
    });
  };

  return (
    <section className="after card" aria-labelledby="note-question">
      <h2 id="note-question">{rich('note.question')}</h2>
      <div className="choice-row">
        {READERS.map((one) => (
          <Button
            key={one}
            aria-pressed={reader === one}
            onClick={() => setReader(reader === one ? undefined : one)}
          >
            {rich(`note.reader.${one}`)}
          </Button>
        ))}
      </div>
      {reader && <NoteText key={reader} label={label(reader)} initial={stored(reader)} onSave={save} />}
    </section>
  );

  function label(one: Reader): ReactNode {
    if (one === 'me') return rich('note.label.me');
    const readers = readersOf(one, session, own);
    return rich('note.label.readers', {
      names: readers.length > 0 ? readers.join(t('list-comma')) : t('readers.unknown'),
    });
  }
}

interface NoteTextProps {
  label: ReactNode;
  initial: string;
  onSave: (text: string) => Promise<SaveOutcome>;
}

function NoteText({ label, initial, onSave }: NoteTextProps) {
  const { rich } = useText('pupil');
  const id = useId();
  const [text, setText] = useState(initial);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(text).then(setOutcome);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={text}
        maxLength={NOTE_MAX}
        onChange={(event) => {
          setText(event.target.value);
          setOutcome(undefined);
        }}
      />
      <div className="note-row">
        <span className="muted">{rich('note.count', { count: text.length, max: NOTE_MAX })}</span>
        <Button type="submit" variant="primary" disabled={text === initial && text.trim() === ''}>
          {rich('note.save')}
        </Button>
      </div>
      <p role="status" className="muted">
        {outcome === 'saved' || outcome === 'sent' ? rich('note.saved') : null}
      </p>
      {outcome === 'not-saved' && (
        <p role="alert" className="field-error">
          {rich('today.not-saved')}
        </p>
      )}
    </form>
  );
}
