import { useTranslation } from 'react-i18next';

/** Beside everything that a model trained on made-up children has brought forth. */
export function SyntheticMark() {
  const { t } = useTranslation('models');
  return (
    <span className="tag" title={t('syntheticWhy')}>
      {t('synthetic')}
    </span>
  );
}
