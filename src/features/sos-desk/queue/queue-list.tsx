import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SosList } from '@/staff/ports/sos';
import { useMember } from '@/staff/people/member';
import { FILTERS, inOrder, keyOf, passes, type QueueFilter, waitsFor } from './queue';
import { QueueCard } from './queue-card';
import { look } from '../look';

interface QueueListProps {
  list: SosList;
  /** Of the SOS whose detail is open. */
  chosenId: string | undefined;
}

export function QueueList({ list, chosenId }: QueueListProps) {
  const { t } = useTranslation('desk');
  const actor = useMember();
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [waited, forgetWaited] = useWaited(list, actor.uid);
  const choose = (one: QueueFilter) => {
    setFilter(one);
    forgetWaited();
  };
  const ordered = inOrder(list.all, actor.uid, waited);
  const shown = ordered.filter(({ sos }) => passes(filter, sos, actor.uid));
  return (
    <section className={look.queue} aria-label={t('queue')}>
      <div className={look.filter} role="group" aria-label={t('filter.label')}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => choose(one)}>
            {t(`filter.${one}`)}{' '}
            <span className={look.filterSize}>
              {ordered.filter(({ sos }) => passes(one, sos, actor.uid)).length}
            </span>
          </button>
        ))}
      </div>
      {list.unreadable.length > 0 && (
        <p className={clsx(look.unreadable, 'card')} role="alert">
          {t('unreadable', { count: list.unreadable.length })}
        </p>
      )}
      {shown.length === 0 && (
        <div className={clsx(look.empty, 'card')}>
          <h2>{t(ordered.length === 0 ? 'empty.heading' : 'empty.filtered')}</h2>
          {ordered.length === 0 && <p className="muted">{t('empty.why')}</p>}
        </div>
      )}
      <ul>
        {shown.map((placed) => (
          <QueueCard key={keyOf(placed)} placed={placed} chosen={placed.sosId === chosenId} />
        ))}
      </ul>
    </section>
  );
}

/** Which have waited for this person since the list was opened or filtered, and how to forget it. */
function useWaited({ all }: SosList, uid: string): readonly [ReadonlySet<string>, () => void] {
  const [waited, setWaited] = useState<ReadonlySet<string>>(new Set());
  const newly = all.filter((one) => waitsFor(one.sos, uid) && !waited.has(keyOf(one)));
  if (newly.length > 0) setWaited(new Set([...waited, ...newly.map(keyOf)]));
  return [waited, () => setWaited(new Set())];
}
