import type { ModelFeature } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { useFeatureName } from '@/i18n/use-feature-name';

/** Weights, the heaviest first. Folded away: few need it, and those need all of it. */
export function FeatureTable({ features }: { features: readonly ModelFeature[] }) {
  const { t } = useTranslation('models');
  const nameOf = useFeatureName();
  const title = t('model.features', { count: features.length });
  const rows = features.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details className="models-features">
      <summary>{title}</summary>
      <p className="muted">{t('model.standardised')}</p>
      <div className="staff-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="staff-table">
          <thead>
            <tr>
              <th scope="col">{t('model.feature')}</th>
              <th scope="col" className="staff-figure">
                {t('model.weight')}
              </th>
              <th scope="col" className="staff-figure">
                {t('model.missingWeight')}
              </th>
              <th scope="col">{t('model.signOf')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, weight, missingWeight, sign }) => (
              <tr key={name}>
                <th scope="row">{nameOf(name)}</th>
                <td className="staff-figure">{weight.toFixed(3)}</td>
                <td className="staff-figure">{missingWeight.toFixed(3)}</td>
                <td>{sign ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
