import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { hasSeen, rememberSeen } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { helpWord } from './help-word';
import './sos.css';

interface PracticeOfferProps {
  session: PupilSession;
  onPractise: () => void;
  /** Always there, on the page where one looks for it; otherwise until it was taken up or declined once. */
  always?: boolean;
}

/** Offers to try the button out before it is needed. It is beside the real one, never in front of it. */
export function PracticeOffer({ session, onPractise, always = false }: PracticeOfferProps) {
  const { t, rich } = useText('sos');
  const pupil = useText('pupil');
  // Until the tablet was looked through it is not offered, where it is offered only once.
  const [isDone, setDone] = useState(!always);
  useEffect(() => {
    if (always) return undefined;
    let isHere = true;
    void hasSeen(session, 'practice').then((seen) => isHere && setDone(seen));
    return () => {
      isHere = false;
    };
  }, [session, always]);
  if (isDone) return null;
  const end = () => {
    void rememberSeen(session, 'practice');
    setDone(!always);
  };
  return (
    <section className="card sos-offer" aria-labelledby="sos-offer">
      <div>
        <h2 id="sos-offer">{rich('practice.offer', { button: pupil.t(helpWord(session.grade)) })}</h2>
        <p className="muted">{rich('practice.what')}</p>
      </div>
      <div className="choice-row">
        <Button
          onClick={() => {
            end();
            onPractise();
          }}
        >
          {rich('practice.start')}
        </Button>
        {!always && (
          <Button variant="quiet" onClick={end}>
            {t('practice.later')}
          </Button>
        )}
      </div>
    </section>
  );
}
