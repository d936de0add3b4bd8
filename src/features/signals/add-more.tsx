import { type SubmitEvent, useId, useRef, useState } from 'react';
import { MESSAGES_MAX, SIGNAL_TEXT_MAX } from '@domain/signals/choices';
import type { OwnSignal } from '@domain/signals/own-signals';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { addToSignal, sayOnSignal, sendSignal } from '@/sync/answers/send-signal';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { aroundOf } from './around';
import { adultReader } from './recipients';
import { look } from './look';
import { ReadWhen } from './read-when';

interface AddMoreProps {
  session: PupilSession;
  own: OwnData;
  signal: OwnSignal;
}

/** More words on what was sent; after many, to meet instead. And taking it back. */
export function AddMore({ session, own, signal }: AddMoreProps) {
  const { rich } = useText('signals');
  const readers = aroundOf(session, own).readersOf(readerOf(signal), {});
  const isFull = signal.more.length + 1 >= MESSAGES_MAX;
  const say = (says: 'withdrawn' | 'not-me') =>
    void sayOnSignal(session, signal, `${says}-${signal.id}`, { says });

  return (
    <details className={look.fold}>
      <summary>{rich('more.title')}</summary>
      <div className={look.folded}>
        {isFull ? (
          <Meet session={session} signal={signal} />
        ) : (
          <>
            <ReadWhen own={own} readers={readers} />
            <MoreWords session={session} signal={signal} />
          </>
        )}
        <div className="choice-row">
          <Button onClick={() => say('withdrawn')}>{rich('more.take-back')}</Button>
          <Button onClick={() => say('not-me')}>{rich('more.not-me')}</Button>
        </div>
        <p className="muted">{rich('more.take-back-hint')}</p>
      </div>
    </details>
  );
}

function readerOf({ to }: OwnSignal) {
  return to.uid === undefined ? (to.group ?? 'anyone') : adultReader(to.uid);
}

function MoreWords({ session, signal }: Pick<AddMoreProps, 'session' | 'signal'>) {
  const { rich } = useText('signals');
  const common = useText('common');
  const id = useId();
  const [text, setText] = useState('');
  const messageId = useRef<string>(undefined);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '' || isTooLong(text, SIGNAL_TEXT_MAX)) return;
    messageId.current ??= crypto.randomUUID();
    const outcome = await addToSignal(session, signal, messageId.current, text);
    if (outcome === 'not-saved') return;
    messageId.current = undefined;
    setText('');
  };

  return (
    <form className={`field ${look.form ?? ''}`} onSubmit={(event) => void send(event)}>
      <p id={`${id}-before`} className={look.before}>
        {common.rich('before-words')}
      </p>
      <label htmlFor={id}>{rich('more.label')}</label>
      <textarea
        id={id}
        value={text}
        aria-describedby={`${id}-before ${id}-room`}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={look.row}>
        <TextRoom id={`${id}-room`} text={text} max={SIGNAL_TEXT_MAX} />
        <Button
          type="submit"
          variant="primary"
          disabled={text.trim() === '' || isTooLong(text, SIGNAL_TEXT_MAX)}
        >
          {rich('more.send')}
        </Button>
      </div>
    </form>
  );
}

/** A wish to talk to the same adults, under one id: however often it is tapped, it is one. */
function Meet({ session, signal }: Pick<AddMoreProps, 'session' | 'signal'>) {
  const { rich } = useText('signals');
  const [isSent, setSent] = useState(false);
  const meet = async () => {
    const outcome = await sendSignal(session, `meet-${signal.id}`, { kind: 'talk', to: signal.to });
    setSent(outcome !== 'not-saved');
  };
  return (
    <>
      <p>{rich('more.meet-now')}</p>
      <div className="choice-row">
        <Button variant="primary" disabled={isSent} onClick={() => void meet()}>
          {rich('more.meet')}
        </Button>
      </div>
    </>
  );
}
