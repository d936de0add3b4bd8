import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import type { PlacedThread } from '@/staff/ports/signals';
import { Button } from '@/ui/button';
import type { Names } from '@/ui/use-names';
import { look } from '../look';
import { inSections } from './sections';

/** Numbers only, in the place of everything that tells of a child: this screen may be seen by a whole class. */
export function InboxGate({ all, names }: { all: readonly PlacedThread[]; names: Names }) {
  const { t } = useTranslation(['inbox', 'staff']);
  const { uid } = useMember();
  return (
    <section className={clsx(look.gate, 'card')}>
      <dl className={look.counts}>
        {inSections(all, uid).map(({ section, threads }) => (
          <div key={section}>
            <dt>{t(`inbox:section.${section}`)}</dt>
            <dd>{t('inbox:count', { count: threads.length })}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p>
          <strong>{t('staff:board.names.hidden')}</strong>
        </p>
        <p className="muted">{t('inbox:hiddenWhy')}</p>
      </div>
      <Button variant="primary" onClick={names.show}>
        {t('staff:board.names.show')}
      </Button>
    </section>
  );
}
