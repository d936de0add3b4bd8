import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session';
import { changeChoices } from '@/sync/answers/change-choices';
import type { OwnData } from '@/sync/own-data/own-data';
import { serverNow } from '@/sync/use-server-now';
import { Button } from '@/ui/button';

/** 「つかわないで」: the child asks that what it answers is used no more, or again. No reason is asked for; people of the school decide. */
export function UseWish({ session, own }: { session: PupilSession; own: OwnData }) {
  const { rich } = useText('me');
  const [isUnsaved, setUnsaved] = useState(false);
  const wish = own.choices?.use?.wish;
  const isStopped = own.stopped === true;
  const ask = async (next: 'stop' | 'resume') => {
    const use = { wish: next, at: new Date(serverNow()).toISOString() };
    const { outcome } = await changeChoices(session, () => own.choices, { use });
    setUnsaved(outcome === 'not-saved');
  };
  return (
    <section className="card me-card">
      <h2>{rich('use.heading')}</h2>
      <p>{rich('use.why')}</p>
      <p>{rich('use.stays')}</p>
      <div aria-live="polite">
        {isStopped && <p>{rich('use.stopped')}</p>}
        {!isStopped && wish === 'stop' && <p>{rich('use.asked')}</p>}
        {isStopped && wish === 'resume' && <p>{rich('use.resumeAsked')}</p>}
      </div>
      {isUnsaved && <p role="alert">{rich('use.notSaved')}</p>}
      {isStopped && wish !== 'resume' && (
        <Button onClick={() => void ask('resume')}>{rich('use.resume')}</Button>
      )}
      {!isStopped && (
        <Button onClick={() => void ask(wish === 'stop' ? 'resume' : 'stop')}>
          {rich(wish === 'stop' ? 'use.takeBack' : 'use.ask')}
        </Button>
      )}
    </section>
  );
}
