import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import './row-link.css';

interface RowLinkProps {
  pupilId: string;
  name: string;
  /** How many notices about this child are open. */
  count: number;
}

/** On the board's row of a child: that something was noticed, and the way there. */
export function RowLink({ pupilId, name, count }: RowLinkProps) {
  const { t } = useTranslation('notices');
  if (count === 0) return null;
  return (
    <Link
      href={`/notices/pupil/${pupilId}`}
      className="notice-row-link"
      aria-label={t('ofChildFor', { name, count })}
    >
      {t('ofChild', { count })}
    </Link>
  );
}
