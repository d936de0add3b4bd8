import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { look } from './look';

/** Said wherever a figure would be one of a few children. */
export function Withheld() {
  const { t } = useTranslation('models');
  return <span className={clsx('muted', look.withheld)}>{t('withheld')}</span>;
}
