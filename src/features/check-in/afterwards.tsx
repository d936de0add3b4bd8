import { type ReactNode, useState } from 'react';
import type { Day } from '@domain/days';
import type { Body, CheckIn } from '@domain/answers/pupil-records';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session-types';
import type { OwnCheckIn, OwnData } from '@/sync/own-data/own-data';
import type { CheckInChange, SaveOutcome } from '@/sync/answers/change';
import { Button } from '@/ui/button';
import { CalmSky } from '@/ui/calm-sky';
import { usePageHeading } from '@/ui/use-page-heading';
import { BodyQuestion } from './body-question';
import { questionOf } from './question-of';
import { SoftQuestion } from './soft-question';

interface AfterwardsProps {
  session: PupilSession;
  own: OwnData | undefined;
  today: Day;
  present: OwnCheckIn;
  /** The answer came from another tablet while the question stood here. */
  cameIn: boolean;
  onChange: (change: CheckInChange) => Promise<SaveOutcome>;
  onAskAgain: () => void;
  /** What can be sent to a person. */
  children: ReactNode;
}

/** The same page whatever was chosen: it shows no weather. Everything on it can be left alone. */
export function Afterwards({
  session,
  own,
  today,
  present,
  cameIn,
  onChange,
  onAskAgain,
  children,
}: AfterwardsProps) {
  const { t, rich } = useText('pupil');
  const heading = usePageHeading(useWindowTitle()(t('nav.today')));
  const [failed, setFailed] = useState(false);

  const keep = async (change: CheckInChange) => setFailed((await onChange(change)) === 'not-saved');
  const keepBody = (body: Body) => keep({ body });
  const keepSoft = (soft: CheckIn['soft']) => keep({ soft });
  const question = questionOf(session, own, present, today);

  return (
    <div className={cameIn ? 'page page-turning' : 'page'}>
      <section className="thanks card">
        <CalmSky />
        <h1 ref={heading} tabIndex={-1}>
          {rich('after.thanks')}
        </h1>
        {present.deviceId !== session.deviceId && <p role="status">{rich('after.elsewhere')}</p>}
        <p className="muted">{rich('after.change-any-time')}</p>
        <Button onClick={onAskAgain}>{rich('after.again')}</Button>
        {failed && (
          <p role="alert" className="field-error">
            {rich('today.not-saved')}
          </p>
        )}
      </section>
      {own?.scale.body === true && (
        <BodyQuestion chosen={present.body} onChoose={(body) => void keepBody(body)} />
      )}
      {question && (
        <SoftQuestion
          {...{ session, own, question }}
          stored={present.soft}
          onAnswer={(soft) => void keepSoft(soft)}
        />
      )}
      {children}
    </div>
  );
}
