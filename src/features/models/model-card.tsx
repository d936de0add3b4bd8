import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { FeatureTable } from './feature-table';
import { isHandMade } from './hand-made';
import { ModelEvaluation } from './model-evaluation';
import { ModelTraining } from './model-training';
import { useCard } from './use-card';
import { look } from './look';

/** What adults must know before they rely on a model. The texts are those of whoever trained it. */
export function ModelCard({ model }: { model: RiskModel }) {
  const { t } = useTranslation('models');
  const card = useCard()(model);
  const { outcome } = model;
  return (
    <>
      <Part heading={t('model.card')}>
        <dl className={look.facts}>
          <dt>{t('model.outcome')}</dt>
          <dd>{t(`model.definition.${outcome.definition}`, { count: outcome.horizonWeeks })}</dd>
          {(['intendedUse', 'notFor', 'data', 'limits'] as const).map((field) => (
            <div key={field} className={look.fact}>
              <dt>{t(`model.${field}`)}</dt>
              <dd>{card[field] === '' ? '—' : card[field]}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {model.kind !== 'A' && <ModelEvaluation evaluation={model.evaluation} />}
      <Part heading={t('model.training')}>
        {isHandMade(model) ? <p>{t('model.handMade')}</p> : <ModelTraining training={model.training} />}
        <FeatureTable features={model.features} />
      </Part>
    </>
  );
}
