import type { ModelFeature } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { useFeatureName } from '@/i18n/use-feature-name';
import { WideTable } from '@/ui/wide-table';

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
      <WideTable
        name={title}
        columns={[
          t('model.feature'),
          { figure: t('model.weight') },
          { figure: t('model.missingWeight') },
          t('model.signOf'),
        ]}
      >
        {rows.map(({ name, weight, missingWeight, sign }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td className="figure">{weight.toFixed(3)}</td>
            <td className="figure">{missingWeight.toFixed(3)}</td>
            <td>{sign ?? '—'}</td>
          </tr>
        ))}
      </WideTable>
    </details>
  );
}
