import { useRef, useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { sendSignal } from '@/sync/answers/send-signal';
import { Button } from '@/ui/button';
import { aroundOf } from './around';
import { look } from './look';
import { type SendingProps, SentLine } from './note-form';
import { ReadWhen } from './read-when';
import { ReadersLines } from './readers-lines';
import { RecipientChoice } from './recipient-choice';
import { addresseeOf } from './recipients';
import { useNamesOf } from './use-names-of';
import { WishesFold } from './wishes-fold';

interface Wish {
  readonly reader: SignalReader;
  /** Under which it is sent: a second tap is the same wish. */
  readonly id: string;
  readonly outcome?: SaveOutcome;
}

/** "I want to talk with somebody": with whom is chosen by name, and nothing goes before it is said who reads it, and when. */
export function TalkWish({ session, own, written }: SendingProps) {
  const { t, rich } = useText('signals');
  const pupil = useText('pupil');
  const namesOf = useNamesOf();
  const [wish, setWish] = useState<Wish>();
  const [wishes, setWishes] = useState<Wishes>({});
  const isSending = useRef(false);
  const around = aroundOf(session, own);
  const isSent = wish?.outcome === 'saved' || wish?.outcome === 'sent';

  const send = async (one: Wish) => {
    if (isSending.current) return;
    isSending.current = true;
    const message = { kind: 'talk', to: addresseeOf(one.reader), ...wishes } as const;
    const outcome = await sendSignal(session, one.id, message);
    isSending.current = false;
    setWish({ ...one, outcome });
  };

  return (
    <section className={`${look.card ?? ''} card`} aria-labelledby="talk-question">
      <h2 id="talk-question">{rich('talk.question')}</h2>
      {!isSent && (
        <RecipientChoice
          people={around.people}
          chosen={wish?.reader}
          onChoose={(reader) => {
            if (reader !== 'me') setWish({ reader, id: crypto.randomUUID() });
          }}
        />
      )}
      {wish && !isSent && asking(wish)}
      <div role="status">
        {wish && isSent && (
          <p className={look.sent}>
            <SentLine {...{ session, own, written }} id={wish.id} />
          </p>
        )}
      </div>
      {isSent && (
        <div className="choice-row">
          <Button onClick={() => setWish(undefined)}>{rich('talk.another')}</Button>
        </div>
      )}
    </section>
  );

  function asking(one: Wish) {
    const readers = around.readersOf(one.reader, wishes);
    const names = namesOf(readers.first.map(({ displayName }) => displayName));
    return (
      <div className={look.form}>
        <p>
          <strong>{rich('talk.label', { names: names === '' ? t('names.unknown') : names })}</strong>
        </p>
        <ReadersLines readers={readers} />
        <ReadWhen own={own} readers={readers} />
        <WishesFold wanted={[]} {...{ readers, wishes }} staff={around.staff} onChange={setWishes} />
        <div className={look.row}>
          <span />
          <Button variant="primary" onClick={() => void send(one)}>
            {rich('send')}
          </Button>
        </div>
        {one.outcome === 'not-saved' && (
          <p role="alert" className="field-error">
            {pupil.rich('today.not-saved')}
          </p>
        )}
      </div>
    );
  }
}
