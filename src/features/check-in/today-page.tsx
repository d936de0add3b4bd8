import { lazy, Suspense, useState } from 'react';
import type { Level } from '@domain/pupil-records';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data';
import { Button } from '@/ui/button';
import { ScaleQuestion } from './scale-question';
import { useOwnScale } from './own-scale';
import { useCheckIn } from './use-check-in';
import './check-in.css';

const Afterwards = lazy(() => import('./afterwards').then((m) => ({ default: m.Afterwards })));

interface TodayPageProps {
  session: PupilSession;
  own: OwnData | undefined;
}

/** きょう: one question, one tap. Whatever was chosen, what follows is the same calm page. */
export function TodayPage({ session, own }: TodayPageProps) {
  const { rich } = useText('pupil');
  const [scale, chooseScale] = useOwnScale(session.uid, own?.scale.scale);
  const { today, present, outcome, record } = useCheckIn(session, own);
  const [askingAgain, setAskingAgain] = useState(false);

  const answer = async (choice: { level: Level; skipped: false } | { skipped: true }) => {
    const result = await record({
      scale,
      ...choice,
      ...(present?.body && { body: present.body }),
      ...(present?.talkTo && { talkTo: present.talkTo }),
    });
    if (result !== 'not-saved') setAskingAgain(false);
  };

  if (present && !askingAgain)
    return (
      <Suspense fallback={null}>
        <Afterwards
          session={session}
          own={own}
          today={today}
          present={present}
          justNow={outcome !== undefined}
          record={record}
          onAskAgain={() => setAskingAgain(true)}
        />
      </Suspense>
    );

  return (
    <>
      {outcome === 'not-saved' && (
        <p role="alert" className="not-saved card">
          {rich('today.not-saved')}
        </p>
      )}
      <ScaleQuestion
        givenName={session.givenName}
        scale={scale}
        onScale={chooseScale}
        onAnswer={(level) => void answer({ level, skipped: false })}
        onPass={() => void answer({ skipped: true })}
      >
        {present && (
          <Button variant="quiet" onClick={() => setAskingAgain(false)}>
            {rich('today.keep')}
          </Button>
        )}
      </ScaleQuestion>
    </>
  );
}
