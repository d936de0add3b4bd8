import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { look } from '../look';

interface RowLinkProps {
  pupilId: string;
  name: string;
  /** How many notices about this child are open. */
  count: number;
  /** The viewer may see, and change, what stands on the child's own page: also while nothing is noticed. */
  withOffers: boolean;
}

/** On the board's row of a child: that something was noticed, and the way to it and to what was offered to the child. */
export function RowLink({ pupilId, name, count, withOffers }: RowLinkProps) {
  const { t } = useTranslation('notices');
  if (count === 0 && !withOffers) return null;
  const [words, said] =
    count === 0
      ? [t('option.ofChild'), t('option.ofChildFor', { name })]
      : [t('ofChild', { count }), t('ofChildFor', { name, count })];
  return (
    <Link
      href={`/notices/pupil/${pupilId}`}
      className={count === 0 ? clsx(look.rowLink, look.rowLinkQuiet) : look.rowLink}
      aria-label={said}
    >
      {words}
    </Link>
  );
}
