import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchSchool } from '@/firebase/staff/member';
import { useWatch } from '@/firebase/staff/use-watch';
import { useDesk } from './desk-context';

/** At which school the child is and how to ring it, for whoever is at none: the board of education. */
export function SchoolLine({ school, withPhone = false }: { school: string; withPhone?: boolean }) {
  const { t } = useTranslation('desk');
  const { school: own } = useDesk();
  const asked = own === undefined;
  const watched = useWatch(useMemo(() => (asked ? watchSchool(school) : null), [asked, school]));
  if (!asked || watched.state === 'loading') return null;
  const { name, phone } = (watched.state === 'ready' && watched.value) || {};
  return (
    <p className="desk-school">
      <b>{name ?? t('school.unknown')}</b>
      {withPhone && phone !== undefined && <a href={`tel:${phone}`}>{t('school.phone', { phone })}</a>}
      {withPhone && phone === undefined && <span className="muted">{t('school.noPhone')}</span>}
    </p>
  );
}
