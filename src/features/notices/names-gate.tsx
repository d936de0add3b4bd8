import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { type Entry, GROUPS, isUnread } from './inbox';

interface NamesGateProps {
  entries: readonly Entry[];
  onShow: () => void;
}

/** Numbers only, in the place of everything that tells of a child: this screen may be seen by a whole class. */
export function NamesGate({ entries, onShow }: NamesGateProps) {
  const { t } = useTranslation(['notices', 'staff']);
  const unread = entries.filter(({ notice }) => isUnread(notice)).length;
  return (
    <section className="notices-gate card">
      <dl className="notices-counts">
        {GROUPS.map((group) => (
          <div key={group}>
            <dt>{t(`notices:group.${group}`)}</dt>
            <dd>{t('notices:count', { count: entries.filter((one) => one.group === group).length })}</dd>
          </div>
        ))}
      </dl>
      <div className="notices-gate-why">
        <p>
          <strong>{t('staff:board.names.hidden')}</strong>{' '}
          {unread > 0 && <span>{t('notices:unread', { count: unread })}</span>}
        </p>
        <p className="muted">{t('notices:hiddenWhy')}</p>
      </div>
      <Button variant="primary" onClick={onShow}>
        {t('staff:board.names.show')}
      </Button>
    </section>
  );
}
