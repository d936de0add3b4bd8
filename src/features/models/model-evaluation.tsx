import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';

const MEASURES = ['auc', 'averagePrecision', 'f1', 'prevalence'] as const;

/** Whether it was found better than past absence, and by how much. */
export function ModelEvaluation({ evaluation }: Pick<RiskModel, 'evaluation'>) {
  const { t } = useTranslation('models');
  return (
    <Part heading={t('model.evaluation')}>
      {evaluation ? (
        <>
          <p>
            <strong>{t(`models.ships.${evaluation.ships ? 'yes' : 'no'}`)}</strong>
          </p>
          <DataTable
            captioned
            name={t('model.evaluationTable')}
            rows={[
              { name: t('model.against'), value: evaluation.against },
              {
                name: t('model.recallAt5'),
                value: t('model.interval', interval(evaluation.recallAt5)),
              },
              ...MEASURES.map((measure) => ({
                name: t(`model.${measure}`),
                value: evaluation[measure].toFixed(3),
              })),
            ]}
            keyOf={({ name }) => name}
            columns={[
              { id: 'measure', header: t('model.measure'), cell: ({ name }) => name },
              { id: 'value', header: t('model.value'), cell: ({ value }) => value, figure: true },
            ]}
          />
          <p className="muted">{t('model.evaluationWhy')}</p>
        </>
      ) : (
        <p>{t('model.notEvaluated')}</p>
      )}
    </Part>
  );
}

function interval({ difference, low, high }: { difference: number; low: number; high: number }) {
  return { difference: difference.toFixed(3), low: low.toFixed(3), high: high.toFixed(3) };
}
