import { useEffect, useRef, useState } from 'react';
import { WANTED_ANSWERS } from '@domain/signals/choices';
import { ownSignals } from '@domain/signals/own-signals';
import { useText } from '@/i18n/use-text';
import type { NoteReader, SignalReader } from '@/local/note-draft';
import { keepPrivateNote, type NoteOutcome, useHeldNotes, useOwnPrivateNotes } from '@/local/private-notes';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import { sendSignal } from '@/sync/answers/send-signal';
import type { OwnData, Written } from '@/sync/own-data/own-data';
import { useSchoolDay } from '@/sync/use-server-now';
import { aroundOf } from './around';
import { afterSending, withReader, withWords, wordsFor } from './draft-steps';
import { look } from './look';
import { NoteText } from './note-text';
import { ReadWhen } from './read-when';
import { ReadersLines } from './readers-lines';
import { RecipientChoice } from './recipient-choice';
import { addresseeOf } from './recipients';
import { StateLine } from './state-line';
import { useNamesOf } from './use-names-of';
import { useNoteDraft } from './use-note-draft';
import { WishesFold } from './wishes-fold';

export interface SendingProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
}

interface Done {
  readonly reader: NoteReader;
  readonly id: string;
  readonly text: string;
  readonly outcome: SaveOutcome | NoteOutcome;
}

/** Words of one's own: who reads them is chosen first, by name. "Only me" never leaves the tablet. */
export function NoteForm({ session, own, written }: SendingProps) {
  const today = useSchoolDay();
  const { t, rich } = useText('signals');
  const namesOf = useNamesOf();
  const { draft, isKept, change } = useNoteDraft(session);
  const privateNotes = useOwnPrivateNotes(session);
  const isHeld = useHeldNotes(session)[today] !== undefined;
  const [keptForMe, setKeptForMe] = useState<string>();
  const [done, setDone] = useState<Done>();
  const sending = useRef<string>(undefined);
  const around = aroundOf(session, own);

  const stored = (one: NoteReader) => (one === 'me' ? (keptForMe ?? privateNotes?.[today] ?? '') : '');
  const reader = draft?.reader;
  const wishes = draft?.wishes ?? {};

  // Sent, and the browser was killed before the words left the box.
  const id = draft?.id;
  const sent = id === undefined ? undefined : written.outgoing?.[id]?.text;
  useEffect(() => {
    if (sent === undefined || sending.current !== undefined || reader === undefined) return;
    change((present) => afterSending(present, reader, sent));
  });

  const keep = async (text: string) => {
    const outcome = await keepPrivateNote(session, today, text);
    setDone({ reader: 'me', id: '', text: text.trim(), outcome });
    if (outcome === 'not-saved') return;
    setKeptForMe(text);
    change((present) => afterSending(present, 'me', text));
  };

  /** A second tap while it goes is the same message. */
  const send = async (one: SignalReader, text: string) => {
    if (sending.current !== undefined) return;
    const messageId = draft?.id ?? crypto.randomUUID();
    sending.current = messageId;
    change((present) => ({ ...present, id: messageId }));
    const message = { kind: 'note', to: addresseeOf(one), text, ...wishes } as const;
    const outcome = await sendSignal(session, messageId, message);
    sending.current = undefined;
    setDone({ reader: one, id: messageId, text: text.trim(), outcome });
    if (outcome !== 'not-saved') change((present) => afterSending(present, one, text));
  };

  return (
    <section className={`${look.card ?? ''} card`} aria-labelledby="note-question">
      <h2 id="note-question">{rich('note.question')}</h2>
      <RecipientChoice
        mine
        people={around.people}
        chosen={reader}
        onChoose={(one) => change((present) => withReader(present, one, stored))}
      />
      {draft && privateNotes && reader && form(reader)}
    </section>
  );

  function form(one: NoteReader) {
    const text = wordsFor(draft ?? { texts: {} }, one, stored);
    const common = {
      text,
      stored: stored(one),
      isKept,
      outcome: done?.reader === one ? done.outcome : undefined,
      onText: (next: string) => change((present) => withWords(present, one, next, stored)),
    };
    if (one === 'me')
      return (
        <NoteText
          key="me"
          isMine
          {...common}
          label={rich('note.mine')}
          before={null}
          onSend={(next) => void keep(next)}
        >
          {done?.reader === 'me' &&
            done.outcome !== 'not-saved' &&
            rich(isHeld ? 'held' : done.text === '' ? 'taken-out' : 'kept')}
        </NoteText>
      );
    const readers = around.readersOf(one, wishes);
    const names = namesOf(readers.first.map(({ displayName }) => displayName));
    return (
      <NoteText
        key={one}
        isMine={false}
        {...common}
        label={rich('note.label', { names: names === '' ? t('names.unknown') : names })}
        before={
          <>
            <ReadersLines readers={readers} />
            <ReadWhen own={own} readers={readers} />
          </>
        }
        choices={
          <WishesFold
            wanted={WANTED_ANSWERS}
            {...{ readers, wishes }}
            staff={around.staff}
            onChange={(next) => change((present) => ({ ...present, wishes: next }))}
          />
        }
        onSend={(next) => void send(one, next)}
      >
        {done?.reader === one && done.outcome !== 'not-saved' && (
          <SentLine {...{ session, own, written }} id={done.id} />
        )}
      </NoteText>
    );
  }
}

interface SentLineProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  id: string;
}

/** Where the message is that was just sent from here. */
export function SentLine({ session, own, written, id }: SentLineProps) {
  const signal = ownSignals(written, own?.signals).find((one) => one.id === id);
  return signal ? <StateLine session={session} signal={signal} /> : null;
}
