import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useMember } from '@/staff/people/member';
import { look } from '../look';

/** At which school the child is and how to ring it, for whoever is at none: the board of education. */
export function SchoolLine({ school, withPhone = false }: { school: string; withPhone?: boolean }) {
  const { schools } = usePorts();
  const { t } = useTranslation('desk');
  const { school: own } = useMember();
  const asked = own === undefined;
  const watched = useLive(asked ? schools.watchSchool : null, school);
  if (!asked || watched.state === 'loading') return null;
  const { name, phone } = (watched.state === 'ready' && watched.value) || {};
  return (
    <p className={look.school}>
      <b>{name ?? t('school.unknown')}</b>
      {withPhone && phone !== undefined && <a href={`tel:${phone}`}>{t('school.phone', { phone })}</a>}
      {withPhone && phone === undefined && <span className="muted">{t('school.noPhone')}</span>}
    </p>
  );
}
