import { useState } from 'react';
import type { Day } from '@domain/days';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data';
import type { CheckInInput, SaveOutcome } from '@/sync/record';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { BodyQuestion } from './body-question';
import { NoteForm } from './note-form';
import { TalkWish } from './talk-wish';

interface AfterwardsProps {
  session: PupilSession;
  own: OwnData | undefined;
  today: Day;
  present: CheckInInput;
  /** Whether it was answered on this screen just now. */
  justNow: boolean;
  record(change: Omit<CheckInInput, 'day'>): Promise<SaveOutcome>;
  onAskAgain(): void;
}

/** The same page whatever was chosen: it shows no weather. Everything on it can be left alone. */
export function Afterwards({ session, own, today, present, justNow, record, onAskAgain }: AfterwardsProps) {
  const { t, rich } = useText('pupil');
  const heading = usePageHeading(t('today.title'));
  const [failed, setFailed] = useState(false);

  const change = async (next: Partial<CheckInInput>) => {
    const { day: _, ...rest } = { ...present, ...next };
    setFailed((await record(rest)) === 'not-saved');
  };
  const unwish = async () => {
    const { day: _, talkTo: __, ...rest } = present;
    setFailed((await record(rest)) === 'not-saved');
  };

  return (
    <div className="page">
      <section className="thanks card">
        <h1 ref={heading} tabIndex={-1} role={justNow ? 'status' : undefined}>
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
      {own?.scale.body !== false && (
        <BodyQuestion chosen={present.body} onChoose={(body) => void change({ body })} />
      )}
      <TalkWish
        session={session}
        own={own}
        today={today}
        toHomeroom={present.talkTo === 'homeroom'}
        onHomeroom={(wish) => void (wish ? change({ talkTo: 'homeroom' }) : unwish())}
      />
      <NoteForm session={session} own={own} today={today} />
    </div>
  );
}
