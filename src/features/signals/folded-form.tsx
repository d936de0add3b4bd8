import { type ReactNode, useRef, useState } from 'react';
import type { SignalGroup, WantedAnswer } from '@domain/signals/choices';
import { useText } from '@/i18n/use-text';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { type OpeningMessage, sendSignal } from '@/sync/answers/send-signal';
import { aroundOf } from './around';
import { look } from './look';
import { type SendingProps, SentLine } from './note-form';
import { NoteText } from './note-text';
import { ReadWhen } from './read-when';
import { ReadersLines } from './readers-lines';
import { RecipientChoice } from './recipient-choice';
import { addresseeOf } from './recipients';
import { useNamesOf } from './use-names-of';
import { useNoteDraft } from './use-note-draft';
import { WishesFold } from './wishes-fold';
import { withText } from './with-text';

interface FoldedFormProps extends SendingProps {
  /** Where its unsent words stand among those of notes. */
  words: string;
  title: ReactNode;
  lead: ReactNode;
  /** Of the box for the words. */
  label: ReactNode;
  /** Which groups can be chosen; absent: all. */
  groups?: readonly SignalGroup[];
  /** Which answers the child can say it would like. */
  wanted: readonly WantedAnswer[];
  /** What else is asked above the words, and below them. */
  above?: ReactNode;
  below?: ReactNode;
  /** Stands before where the message is, once it is sent. */
  thanks?: ReactNode;
  newId: () => string;
  /** What is sent beside the words; `undefined`: nothing can be sent as it is. */
  message: Pick<OpeningMessage, 'kind' | 'about' | 'urgent'> | undefined;
  onSent?: () => void;
}

/** A way to send that is seldom needed: whom, then the words. They stay on the tablet until they are sent. */
export function FoldedForm({ session, own, written, words, groups, message, ...props }: FoldedFormProps) {
  const { title, lead, label, wanted, above, below, thanks, newId, onSent } = props;
  const { t, rich } = useText('signals');
  const namesOf = useNamesOf();
  const { draft, isKept, change } = useNoteDraft(session);
  const [reader, setReader] = useState<SignalReader>();
  const [wishes, setWishes] = useState<Wishes>({});
  const [done, setDone] = useState<{ readonly id: string; readonly outcome: SaveOutcome }>();
  const isSending = useRef(false);
  const around = aroundOf(session, own);

  const send = async (to: SignalReader, text: string) => {
    if (isSending.current || !message) return;
    isSending.current = true;
    const id = newId();
    const outcome = await sendSignal(session, id, { ...message, to: addresseeOf(to), text, ...wishes });
    isSending.current = false;
    setDone({ id, outcome });
    if (outcome === 'not-saved') return;
    change((present) => withText(present, words, ''));
    onSent?.();
  };

  return (
    <details className={`${look.entry ?? ''} card`}>
      <summary>
        <strong>{title}</strong>
      </summary>
      <div className={look.opened}>
        {lead}
        <RecipientChoice
          {...(groups && { groups })}
          people={around.people}
          chosen={reader}
          onChoose={(one) => {
            if (one !== 'me') setReader(one);
          }}
        />
        {draft && reader && form(reader)}
      </div>
    </details>
  );

  function form(to: SignalReader) {
    const readers = around.readersOf(to, wishes);
    const names = namesOf(readers.first.map(({ displayName }) => displayName));
    return (
      <NoteText
        isMine={false}
        label={label}
        text={draft?.texts[words] ?? ''}
        stored=""
        isKept={isKept}
        outcome={done?.outcome}
        onText={(text) => change((present) => withText(present, words, text))}
        onSend={(text) => void send(to, text)}
        before={
          <>
            <p>
              <strong>{rich('note.label', { names: names === '' ? t('names.unknown') : names })}</strong>
            </p>
            <ReadersLines readers={readers} />
            <ReadWhen own={own} readers={readers} />
            {above}
          </>
        }
        choices={
          <>
            {below}
            <WishesFold {...{ wanted, readers, wishes }} staff={around.staff} onChange={setWishes} />
          </>
        }
      >
        {done && done.outcome !== 'not-saved' && (
          <>
            {thanks} <SentLine {...{ session, own, written }} id={done.id} />
          </>
        )}
      </NoteText>
    );
  }
}
