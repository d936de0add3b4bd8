import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import type { PlacedCase } from '@/staff/ports/cases';
import { serverNow } from '@/sync/use-server-now';
import { Button } from '@/ui/button';
import type { Names } from '@/ui/use-names';
import { look } from '../look';
import { inSections } from './sections';

/** Numbers only, in the place of everything that tells of a child: this screen may be seen by a whole class. */
export function CasesGate({ all, names }: { all: readonly PlacedCase[]; names: Names }) {
  const { t } = useTranslation(['cases', 'staff']);
  const { uid } = useMember();
  return (
    <section className={clsx(look.gate, 'card')}>
      <dl className={look.counts}>
        {inSections(all, uid, serverNow()).map(({ section, cases }) => (
          <div key={section}>
            <dt>{t(`cases:section.${section}`)}</dt>
            <dd>{t('cases:count', { count: cases.length })}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p>
          <strong>{t('staff:board.names.hidden')}</strong>
        </p>
        <p className="muted">{t('cases:hiddenWhy')}</p>
      </div>
      <Button variant="primary" onClick={names.show}>
        {t('staff:board.names.show')}
      </Button>
    </section>
  );
}
