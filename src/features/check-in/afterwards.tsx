import { useState } from 'react';
import type { Day } from '@domain/days';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data';
import type { CheckInInput, SaveOutcome } from '@/sync/record';
import { Button } from '@/ui/button';
import { CalmSky } from '@/ui/calm-sky';
import { usePageHeading } from '@/ui/use-page-heading';
import { BodyQuestion } from './body-question';
import { NoteForm } from './note-form';
import { TalkWish } from './talk-wish';

interface AfterwardsProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  today: Day;
  present: CheckInInput;
  record: (change: Omit<CheckInInput, 'day'>) => Promise<SaveOutcome>;
  onAskAgain: () => void;
}

/** The same page whatever was chosen: it shows no weather. Everything on it can be left alone. */
export function Afterwards({ session, own, written, today, present, record, onAskAgain }: AfterwardsProps) {
  const { t, rich } = useText('pupil');
  const heading = usePageHeading(t('today.title'));
  const [failed, setFailed] = useState(false);

  const keep = async (next: Omit<CheckInInput, 'day'>) => {
    setFailed((await record(next)) === 'not-saved');
  };

  return (
    <div className="page">
      <section className="thanks card">
        <CalmSky />
        <h1 ref={heading} tabIndex={-1}>
          {rich('after.thanks')}
        </h1>
        <p className="muted">{rich('after.change-any-time')}</p>
        <Button onClick={onAskAgain}>{rich('after.again')}</Button>
        {failed && (
          <p role="alert" className="field-error">
            {rich('today.not-saved')}
          </p>
        )}
      </section>
      {own?.scale.body === true && (
        <BodyQuestion chosen={present.body} onChoose={(body) => void keep({ ...present, body })} />
      )}
      <TalkWish
        session={session}
        own={own}
        written={written}
        today={today}
        toHomeroom={present.talkTo === 'homeroom'}
        onHomeroom={(wish) => void keep(wish ? { ...present, talkTo: 'homeroom' } : withoutWish(present))}
      />
      <NoteForm session={session} own={own} written={written} today={today} />
    </div>
  );
}

function withoutWish({ scale, skipped, level, body }: CheckInInput): Omit<CheckInInput, 'day'> {
  return { scale, skipped, ...(level !== undefined && { level }), ...(body !== undefined && { body }) };
}
