import { NoteForm, type SendingProps } from './note-form';
import { OpenSignals } from './open-signals';
import { Pictures } from './pictures';
import { TalkWish } from './talk-wish';
import { WorryForm } from './worry-form';

/** After the weather: what a child can send to a person, and what still waits for an answer. All of it can be left alone. */
export function Sending(props: SendingProps) {
  const { pictures, worry } = props.own?.scale ?? {};
  return (
    <>
      <OpenSignals {...props} />
      {pictures === true && <Pictures {...props} />}
      <TalkWish {...props} />
      <NoteForm {...props} />
      {worry === true && <WorryForm {...props} />}
    </>
  );
}
