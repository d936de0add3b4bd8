import { type ReactNode, useState } from 'react';
import type { Day } from '@domain/days';
import { paths } from '@domain/paths';
import { AUDIENCES } from '@domain/answers/note-audiences';
import { useText } from '@/i18n/use-text';
import type { NoteReader } from '@/local/note-draft';
import { keepPrivateNote, type NoteOutcome, useHeldNotes, useOwnPrivateNotes } from '@/local/private-notes';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { ArrivalLine } from './arrival-line';
import { afterSending, withReader, withWords, wordsFor } from './draft-steps';
import { NotBefore } from './not-before';
import { NoteText } from './note-text';
import { readersOf } from './readers';
import { useNoteDraft } from './use-note-draft';
import type { NotesOfToday } from './use-notes';

const READERS: readonly NoteReader[] = ['me', ...AUDIENCES];

interface NoteFormProps {
  session: PupilSession;
  own: OwnData | undefined;
  notes: NotesOfToday;
  today: Day;
}

/** Words of one's own: who reads them is chosen first, by name. "Only me" never leaves the tablet. */
export function NoteForm({ session, own, notes, today }: NoteFormProps) {
  const { t, rich } = useText('pupil');
  const { draft, isKept, change } = useNoteDraft(session);
  const privateNotes = useOwnPrivateNotes(session);
  const isHeld = useHeldNotes(session)[today] !== undefined;
  const [keptForMe, setKeptForMe] = useState<string>();
  const [done, setDone] = useState<{
    reader: NoteReader;
    text: string;
    outcome: SaveOutcome | NoteOutcome;
  }>();

  const stored = (one: NoteReader) => {
    if (one === 'me') return keptForMe ?? privateNotes?.[today] ?? '';
    const note = notes.to(one);
    return note?.withdrawn === true ? '' : (note?.text ?? '');
  };
  const reader = draft?.reader;
  const isRead = draft && privateNotes;

  const send = async (one: NoteReader, text: string) => {
    const outcome =
      one === 'me' ? await keepPrivateNote(session, today, text) : await notes.change(one, { text });
    setDone({ reader: one, text: text.trim(), outcome });
    if (outcome === 'not-saved') return;
    if (one === 'me') setKeptForMe(text);
    change((present) => afterSending(present, one, text));
  };

  return (
    <section className="after card" aria-labelledby="note-question">
      <h2 id="note-question">{rich('note.question')}</h2>
      <div className="choice-row">
        {READERS.map((one) => (
          <Button
            key={one}
            aria-pressed={reader === one}
            onClick={() => change((present) => withReader(present, one, stored))}
          >
            {rich(`note.reader.${one}`)}
          </Button>
        ))}
      </div>
      {isRead && reader && (
        <NoteText
          key={reader}
          reader={reader}
          label={label(reader)}
          before={reader !== 'me' && <NotBefore own={own} />}
          text={wordsFor(draft, reader, stored)}
          stored={stored(reader)}
          isKept={isKept}
          outcome={done?.reader === reader ? done.outcome : undefined}
          onText={(text) => change((present) => withWords(present, reader, text, stored))}
          onSend={(text) => void send(reader, text)}
        >
          {whereItIs(reader)}
        </NoteText>
      )}
    </section>
  );

  function whereItIs(one: NoteReader): ReactNode {
    if (done?.reader !== one || done.outcome === 'not-saved') return null;
    if (one === 'me') return rich(isHeld ? 'note.held' : done.text === '' ? 'note.taken-out' : 'note.kept');
    const path = paths.note(session.school, session.pupilId, today, one);
    return <ArrivalLine session={session} path={path} takesBack={done.text === ''} />;
  }

  function label(one: NoteReader): ReactNode {
    if (one === 'me') return rich('note.label.me');
    const readers = readersOf(one, session, own);
    return rich('note.label.readers', {
      names: readers.length > 0 ? readers.join(t('list-comma')) : t('readers.unknown'),
    });
  }
}
