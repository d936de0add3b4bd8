import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Day } from '@domain/days';
import type { Level } from '@domain/answers/pupil-records';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, Written } from '@/sync/own-data/own-data';
import { pageShown } from '@/sync/idle';
import { Button } from '@/ui/button';
import { FirstRun } from './first-run';
import { OptionsHint } from './options-hint';
import { ScaleQuestion } from './scale-question';
import { leavesOutReaders } from './question-of';
import type { OwnScale } from './own-scale';
import { useCheckIn } from './use-check-in';

const loadAfterwards = () => import('./afterwards').then((m) => ({ default: m.Afterwards }));
const Afterwards = lazy(loadAfterwards);

interface TodayScreenProps {
  session: PupilSession;
  own: OwnData | undefined;
  written: Written;
  today: Day;
  ownScale: OwnScale;
  firstRun: { isNew: boolean | undefined; end: () => void };
  /** What stands below the thanks. */
  afterwards: ReactNode;
}

/** One question, one tap. Whatever was chosen, what follows is the same calm page. */
export function TodayScreen(props: TodayScreenProps) {
  const { session, own, written, today, ownScale, firstRun, afterwards } = props;
  const { rich } = useText('pupil');
  const scale = ownScale.chosen ?? own?.scale.scale ?? 'weather';
  const { present, outcome, change } = useCheckIn(session, written, today);
  const [step, setStep] = useState<'first' | 'again' | 'done'>(present ? 'done' : 'first');

  useEffect(() => {
    // Fetched ahead, so that the thanks come even if the network goes before the tap; and after what is tapped.
    void pageShown().then(() => loadAfterwards().catch(() => undefined));
  }, []);

  const answer = async (level?: Level) => {
    firstRun.end();
    const result = await change({ answer: { scale, ...(level !== undefined && { level }) } });
    if (result !== 'not-saved') setStep('done');
  };

  // An answer that comes in from another tablet is told, not asked for again. The page takes no touch while it turns.
  const cameIn = step === 'first' && present !== undefined;
  if (present && step !== 'again')
    return (
      <Suspense fallback={null}>
        <Afterwards
          session={session}
          own={own}
          today={today}
          present={present}
          cameIn={cameIn}
          onChange={change}
          onAskAgain={() => setStep('again')}
        >
          {afterwards}
        </Afterwards>
      </Suspense>
    );

  return (
    <div className="page">
      {outcome === 'not-saved' && (
        <p role="alert" className="not-saved card">
          {rich('today.not-saved')}
        </p>
      )}
      {firstRun.isNew && <FirstRun onDone={firstRun.end} />}
      <ScaleQuestion
        givenName={session.givenName}
        scale={scale}
        leavesOut={leavesOutReaders(session, own)}
        onScale={ownScale.choose}
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
