import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SosList } from '@/staff/ports/sos';
import { useMember } from '@/staff/people/member';
import { FILTERS, inOrder, passes, type QueueFilter } from './queue';
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
  const ordered = inOrder(list.all, actor.uid);
  const shown = ordered.filter(({ sos }) => passes(filter, sos, actor.uid));
  return (
    <section className={look.queue} aria-label={t('queue')}>
      <div className={look.filter} role="group" aria-label={t('filter.label')}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
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
          <QueueCard
            key={`${placed.school}/${placed.sosId}`}
            placed={placed}
            chosen={placed.sosId === chosenId}
          />
        ))}
      </ul>
    </section>
  );
}
