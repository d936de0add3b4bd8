import { useId, useRef, useState } from 'react';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { sendSignal } from '@/sync/answers/send-signal';
import { Button } from '@/ui/button';
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

const ABOUT_MAX = 80;

/** Where unsent words of a worry stand among those of notes. */
const WORDS = 'worry';
const ABOUT = 'worry-about';

interface Done {
  readonly id: string;
  readonly outcome: SaveOutcome;
}

/** A worry about somebody else, to an adult of choice. Who it is about need not be said, and is told nothing. */
export function WorryForm({ session, own, written }: SendingProps) {
  const { t, rich } = useText('signals');
  const id = useId();
  const namesOf = useNamesOf();
  const { draft, isKept, change } = useNoteDraft(session);
  const [reader, setReader] = useState<SignalReader>();
  const [wishes, setWishes] = useState<Wishes>({});
  const [isUrgent, setUrgent] = useState(false);
  const [done, setDone] = useState<Done>();
  const sending = useRef<string>(undefined);
  const around = aroundOf(session, own);
  const about = draft?.texts[ABOUT] ?? '';

  const send = async (to: SignalReader, text: string) => {
    if (sending.current !== undefined || isTooLong(about, ABOUT_MAX)) return;
    const messageId = crypto.randomUUID();
    sending.current = messageId;
    const message = { kind: 'worry', to: addresseeOf(to), text, about, ...wishes } as const;
    const outcome = await sendSignal(session, messageId, { ...message, ...(isUrgent && { urgent: true }) });
    sending.current = undefined;
    setDone({ id: messageId, outcome });
    if (outcome === 'not-saved') return;
    setUrgent(false);
    change((present) => withText(withText(present, WORDS, ''), ABOUT, ''));
  };

  return (
    <details className={`${look.entry ?? ''} card`}>
      <summary>
        <strong>{rich('worry.title')}</strong>
      </summary>
      <div className={look.opened}>
        <p>{rich('worry.lead')}</p>
        <RecipientChoice
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
        label={rich('worry.words')}
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
            <label className={look.people}>
              <span>{rich('worry.about')}</span>
              <input
                value={about}
                aria-describedby={`${id}-room`}
                onChange={({ target }) => change((present) => withText(present, ABOUT, target.value))}
              />
            </label>
            <TextRoom id={`${id}-room`} text={about} max={ABOUT_MAX} />
          </>
        }
        choices={
          <>
            <div className="choice-row">
              <Button aria-pressed={isUrgent} onClick={() => setUrgent(!isUrgent)}>
                {rich('worry.urgent')}
              </Button>
            </div>
            {isUrgent && <p>{rich('worry.urgent-how')}</p>}
            <WishesFold
              asksWants={false}
              {...{ readers, wishes }}
              staff={around.staff}
              onChange={setWishes}
            />
          </>
        }
      >
        {done && done.outcome !== 'not-saved' && (
          <>
            {rich('worry.thanks')} <SentLine {...{ session, own, written }} id={done.id} />
          </>
        )}
      </NoteText>
    );
  }
}
