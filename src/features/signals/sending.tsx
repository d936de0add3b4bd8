import { NoteForm, type SendingProps } from './note-form';
import { OpenSignals } from './open-signals';
import { TalkWish } from './talk-wish';

/** After the weather: what a child can send to a person, and what still waits for an answer. All of it can be left alone. */
export function Sending(props: SendingProps) {
  return (
    <>
      <OpenSignals {...props} />
      <TalkWish {...props} />
      <NoteForm {...props} />
    </>
  );
}
