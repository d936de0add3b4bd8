import { lazy, Suspense, useEffect, useState } from 'react';
import type { Day } from '@domain/days';
import type { Level } from '@domain/pupil-records';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data';
import { Button } from '@/ui/button';
import { OptionsHint } from './options-hint';
import { ScaleQuestion } from './scale-question';
import { useOwnScale } from './own-scale';
import { useCheckIn } from './use-check-in';

const loadAfterwards = () => import('./afterwards').then((m) => ({ default: m.Afterwards }));
const Afterwards = lazy(loadAfterwards);

interface TodayScreenProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  today: Day;
}

/** One question, one tap. Whatever was chosen, what follows is the same calm page. */
export function TodayScreen({ session, own, written, today }: TodayScreenProps) {
  const { rich } = useText('pupil');
  const [scale, chooseScale] = useOwnScale(session.uid, own?.scale.scale);
  const { present, outcome, change } = useCheckIn(session, written, today);
  // Decided when the screen opens and by taps: an answer that comes in from another tablet does not turn the page.
  const [step, setStep] = useState<'first' | 'again' | 'done'>(present ? 'done' : 'first');

  useEffect(() => {
    // Fetched ahead, so that the thanks come even if the network goes before the tap.
    loadAfterwards().catch(() => undefined);
  }, []);

  const answer = async (level?: Level) => {
    const result = await change({ answer: { scale, ...(level !== undefined && { level }) } });
    if (result !== 'not-saved') setStep('done');
  };

  if (present && step === 'done')
    return (
      <Suspense fallback={null}>
        <Afterwards
          session={session}
          own={own}
          written={written}
          today={today}
          present={present}
          onChange={change}
          onAskAgain={() => setStep('again')}
        />
      </Suspense>
    );

  return (
    <div className="page">
      {outcome === 'not-saved' && (
        <p role="alert" className="not-saved card">
          {rich('today.not-saved')}
        </p>
      )}
      <ScaleQuestion
        givenName={session.givenName}
        scale={scale}
        onScale={chooseScale}
        onAnswer={(level) => void answer(level)}
        onPass={() => void answer()}
      >
        {step === 'again' && (
          <Button variant="quiet" onClick={() => setStep('done')}>
            {rich('today.keep')}
          </Button>
        )}
      </ScaleQuestion>
      <OptionsHint />
    </div>
  );
}
