import { useTranslation } from 'react-i18next';

/** Said wherever a figure would be one of a few children. */
export function Withheld() {
  const { t } = useTranslation('models');
  return <span className="muted effects-withheld">{t('withheld')}</span>;
}
