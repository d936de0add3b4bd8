import type { ModelFeature } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { useFeatureName } from '@/i18n/use-feature-name';
import { DataTable } from '@/staff/data-table';
import { look } from './look';

/** Weights, the heaviest first. Folded away: few need it, and those need all of it. */
export function FeatureTable({ features }: { features: readonly ModelFeature[] }) {
  const { t } = useTranslation('models');
  const nameOf = useFeatureName();
  const title = t('model.features', { count: features.length });
  const rows = features.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details className={look.features}>
      <summary>{title}</summary>
      <p className="muted">{t('model.standardised')}</p>
      <DataTable
        name={title}
        rows={rows}
        page={rows.length}
        keyOf={({ name }) => name}
        columns={[
          { id: 'feature', header: t('model.feature'), cell: ({ name }) => nameOf(name) },
          {
            id: 'weight',
            header: t('model.weight'),
            cell: ({ weight }) => weight.toFixed(3),
            figure: true,
          },
          {
            id: 'missing',
            header: t('model.missingWeight'),
            cell: ({ missingWeight }) => missingWeight.toFixed(3),
            figure: true,
          },
          { id: 'sign', header: t('model.signOf'), cell: ({ sign }) => sign ?? '—' },
        ]}
      />
    </details>
  );
}
