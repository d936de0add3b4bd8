import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { FeatureTable } from './feature-table';
import { isHandMade } from './hand-made';
import { ModelEvaluation } from './model-evaluation';
import { ModelTraining } from './model-training';
import { useCard } from './use-card';

/** What adults must know before they rely on a model. The texts are those of whoever trained it. */
export function ModelCard({ model }: { model: RiskModel }) {
  const { t } = useTranslation('models');
  const card = useCard()(model);
  const { outcome } = model;
  return (
    <>
      <section className="staff-part card" aria-labelledby="model-card">
        <h2 id="model-card">{t('model.card')}</h2>
        <dl className="models-facts">
          <dt>{t('model.outcome')}</dt>
          <dd>{t(`model.definition.${outcome.definition}`, { count: outcome.horizonWeeks })}</dd>
          {(['intendedUse', 'notFor', 'data', 'limits'] as const).map((field) => (
            <div key={field} className="models-fact">
              <dt>{t(`model.${field}`)}</dt>
              <dd>{card[field] === '' ? '—' : card[field]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {model.kind !== 'A' && <ModelEvaluation evaluation={model.evaluation} />}
      <section className="staff-part card" aria-labelledby="model-training">
        <h2 id="model-training">{t('model.training')}</h2>
        {isHandMade(model) ? <p>{t('model.handMade')}</p> : <ModelTraining training={model.training} />}
        <FeatureTable features={model.features} />
      </section>
    </>
  );
}
