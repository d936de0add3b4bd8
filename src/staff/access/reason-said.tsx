import { can } from '@domain/access/capabilities';
import type { AccessLog } from '@domain/school/access-log';
import { useTranslation } from 'react-i18next';
import { useMember } from '../people/member';

/**
 * Why this record is opened today, and what the child reads of it. Whether a record is opened quietly says that something stands: only
 * those who decide about it are told.
 */
export function ReasonSaid({ reason: { purpose, protective } }: { reason: AccessLog }) {
  const { t } = useTranslation('staff');
  const decides = can(useMember(), 'protect-entries');
  const shown = protective ? 'access.kept' : 'access.shown';
  return (
    <p className="muted">
      {t('access.because', { purpose: t(`access.for.${purpose}`) })}{' '}
      {t(decides ? shown : 'access.shownByRule')}
    </p>
  );
}
