import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { look } from './look';
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
      <WithoutName />
    </>
  );
}

/** Here the name is known: where it need not be said is outside the school. */
function WithoutName() {
  const { rich } = useText('signals');
  return (
    <div className={`${look.away ?? ''} card`}>
      <span>{rich('without-name.here')}</span>
      <Link href="/talking" className="button button-quiet">
        {rich('without-name.where')}
      </Link>
    </div>
  );
}
