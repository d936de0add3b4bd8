import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { isUnnamedOffered } from '@domain/signals/unnamed';
import { look } from './look';
import { NoteForm, type SendingProps } from './note-form';
import { OpenSignals } from './open-signals';
import { Pictures } from './pictures';
import { TalkWish } from './talk-wish';
import { UnnamedForm } from './unnamed-form';
import { WorryForm } from './worry-form';

/** After the weather: what a child can send to a person, and what still waits for an answer. All of it can be left alone. */
export function Sending(props: SendingProps) {
  const { pictures, worry, unnamed } = props.own?.scale ?? {};
  const isOffered = isUnnamedOffered(unnamed, props.session.classId);
  return (
    <>
      <OpenSignals {...props} />
      {pictures === true && <Pictures {...props} />}
      <TalkWish {...props} />
      <NoteForm {...props} />
      {worry === true && <WorryForm {...props} />}
      {isOffered && <UnnamedForm {...props} />}
      <WithoutName isOffered={isOffered} />
    </>
  );
}

/** Where the name is known to nobody is outside the school, also where it can be left out here. */
function WithoutName({ isOffered }: { isOffered: boolean }) {
  const { rich } = useText('signals');
  return (
    <div className={`${look.away ?? ''} card`}>
      {!isOffered && <span>{rich('without-name.here')}</span>}
      <Link href="/talking" className="button button-quiet">
        {rich('without-name.where')}
      </Link>
    </div>
  );
}
