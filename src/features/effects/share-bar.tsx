import { useTranslation } from 'react-i18next';
import { Withheld } from './withheld';
import { look } from './look';

interface ShareBarProps {
  /** 0..1; `null`: withheld. */
  share: number | null;
}

/** A share as a figure, and as a bar for the eye. */
export function ShareBar({ share }: ShareBarProps) {
  const { t } = useTranslation('models');
  if (share === null) return <Withheld />;
  const percent = Math.round(share * 100);
  return (
    <span className={look.share}>
      <span className={look.bar} aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <strong>{t('percent', { value: percent })}</strong>
    </span>
  );
}
