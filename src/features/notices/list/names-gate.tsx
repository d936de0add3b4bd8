import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { type Entry, GROUPS, isUnread } from './inbox';
import { look } from '../look';

interface NamesGateProps {
  entries: readonly Entry[];
  /** They stood here a moment ago: whoever works by keyboard goes on from the button that brings them back. */
  again: boolean;
  onShow: () => void;
}

/** Numbers only, in the place of everything that tells of a child: this screen may be seen by a whole class. */
export function NamesGate({ entries, again, onShow }: NamesGateProps) {
  const { t } = useTranslation(['notices', 'staff']);
  const unread = entries.filter(({ notice }) => isUnread(notice)).length;
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (again) show.current?.focus();
  }, [again]);
  return (
    <section className={clsx(look.gate, 'card')}>
      <dl className={look.counts}>
        {GROUPS.map((group) => (
          <div key={group}>
            <dt>{t(`notices:group.${group}`)}</dt>
            <dd>{t('notices:count', { count: entries.filter((one) => one.group === group).length })}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p>
          <strong>{t('staff:board.names.hidden')}</strong>{' '}
          {unread > 0 && <span>{t('notices:unread', { count: unread })}</span>}
        </p>
        <p className="muted">{t('notices:hiddenWhy')}</p>
      </div>
      <Button ref={show} variant="primary" onClick={onShow}>
        {t('staff:board.names.show')}
      </Button>
    </section>
  );
}
