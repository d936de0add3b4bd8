import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { StepList } from './step-list';

/** What happens after a tap, without anything happening: it stores nothing and sends nothing. */
export function Practice({ onDone }: { onDone: () => void }) {
  const { t, rich } = useText('sos');
  const [isPressed, setPressed] = useState(false);
  const [isStopped, setStopped] = useState(false);
  return (
    <section className="sos-state" aria-labelledby="sos-practice">
      <h3 id="sos-practice" className="sos-heading">
        {rich(isPressed ? 'heading' : 'practice.title')}
      </h3>
      <p className="sos-promise">{rich('practice.banner')}</p>
      <StepList
        label={t('steps.label')}
        steps={[
          { words: rich('practice.first'), done: isPressed },
          { words: rich('practice.second'), done: false },
          { words: rich('practice.third'), done: false },
          { words: rich('practice.fourth'), done: false },
        ]}
      />
      <p role="status">{isStopped && rich('now.taken-back')}</p>
      <p className="muted">{rich('practice.more')}</p>
      <p className="muted">{rich('promise')}</p>
      <div className="choice-row">
        {!isPressed && <Button onClick={() => setPressed(true)}>{rich('practice.try')}</Button>}
        {isPressed && !isStopped && <Button onClick={() => setStopped(true)}>{rich('send.stop')}</Button>}
        <Button variant="primary" onClick={onDone}>
          {rich('practice.done')}
        </Button>
      </div>
    </section>
  );
}
