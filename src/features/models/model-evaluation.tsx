import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { WideTable } from '@/ui/wide-table';

const MEASURES = ['auc', 'averagePrecision', 'f1', 'prevalence'] as const;

/** Whether it was found better than past absence, and by how much. */
export function ModelEvaluation({ evaluation }: Pick<RiskModel, 'evaluation'>) {
  const { t } = useTranslation('models');
  return (
    <section className="staff-part card" aria-labelledby="model-evaluation">
      <h2 id="model-evaluation">{t('model.evaluation')}</h2>
      {evaluation ? (
        <>
          <p>
            <strong>{t(`models.ships.${evaluation.ships ? 'yes' : 'no'}`)}</strong>
          </p>
          <WideTable
            captioned
            name={t('model.evaluationTable')}
            columns={[t('model.measure'), { figure: t('model.value') }]}
          >
            <tr>
              <th scope="row">{t('model.against')}</th>
              <td className="figure">{evaluation.against}</td>
            </tr>
            <tr>
              <th scope="row">{t('model.recallAt5')}</th>
              <td className="figure">{t('model.interval', interval(evaluation.recallAt5))}</td>
            </tr>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th scope="row">{t(`model.${measure}`)}</th>
                <td className="figure">{evaluation[measure].toFixed(3)}</td>
              </tr>
            ))}
          </WideTable>
          <p className="muted">{t('model.evaluationWhy')}</p>
        </>
      ) : (
        <p>{t('model.notEvaluated')}</p>
      )}
    </section>
  );
}

function interval({ difference, low, high }: { difference: number; low: number; high: number }) {
  return { difference: difference.toFixed(3), low: low.toFixed(3), high: high.toFixed(3) };
}
