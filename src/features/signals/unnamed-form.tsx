import { useRef, useState } from 'react';
import { unnamedId } from '@domain/signals/unnamed';
import { useText } from '@/i18n/use-text';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { sendSignal } from '@/sync/answers/send-signal';
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

/** Where unsent words without a name stand among those of notes. */
const WORDS = 'unnamed';

interface Done {
  readonly id: string;
  readonly outcome: SaveOutcome;
}

/** Words without a name, to the counsellors or an adult of choice: what can open the name is said before anything is written. */
export function UnnamedForm({ session, own, written }: SendingProps) {
  const { t, rich } = useText('signals');
  const namesOf = useNamesOf();
  const { draft, isKept, change } = useNoteDraft(session);
  const [reader, setReader] = useState<SignalReader>();
  const [wishes, setWishes] = useState<Wishes>({});
  const [done, setDone] = useState<Done>();
  const sending = useRef<string>(undefined);
  const around = aroundOf(session, own);

  const send = async (to: SignalReader, text: string) => {
    if (sending.current !== undefined) return;
    const id = unnamedId(crypto.randomUUID());
    sending.current = id;
    const outcome = await sendSignal(session, id, { kind: 'note', to: addresseeOf(to), text, ...wishes });
    sending.current = undefined;
    setDone({ id, outcome });
    if (outcome !== 'not-saved') change((present) => withText(present, WORDS, ''));
  };

  return (
    <details className={`${look.entry ?? ''} card`}>
      <summary>
        <strong>{rich('unnamed.title')}</strong>
      </summary>
      <div className={look.opened}>
        <p>{rich('unnamed.lead')}</p>
        <p>{rich('unnamed.guessed')}</p>
        <RecipientChoice
          groups={['counsellor']}
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
        label={rich('unnamed.words')}
        text={draft?.texts[WORDS] ?? ''}
        stored=""
        isKept={isKept}
        outcome={done?.outcome}
        onText={(text) => change((present) => withText(present, WORDS, text))}
        onSend={(text) => void send(to, text)}
        before={
          <>
            <p>
              <strong>{rich('note.label', { names: names === '' ? t('names.unknown') : names })}</strong>
            </p>
            <ReadersLines readers={readers} />
            <ReadWhen own={own} readers={readers} />
          </>
        }
        choices={<WishesFold asksWants {...{ readers, wishes }} staff={around.staff} onChange={setWishes} />}
      >
        {done && done.outcome !== 'not-saved' && <SentLine {...{ session, own, written }} id={done.id} />}
      </NoteText>
    );
  }
}
