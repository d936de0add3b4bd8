import { dayOf } from '@domain/days';
import type { RiskModel } from '@domain/risk/model';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { look } from './look';

/** On how much, when, and how it ended. */
export function ModelTraining({ training }: Pick<RiskModel, 'training'>) {
  const { t, i18n } = useTranslation('models');
  const number = new Intl.NumberFormat(i18n.language.slice(0, 2));
  const ended = { gradient: training.gradient.toPrecision(2), tolerance: training.tolerance.toPrecision(2) };
  const facts = {
    trained: longDate(i18n.language, dayOf(Date.parse(training.at))),
    rows: number.format(training.rows),
    positives: number.format(training.positives),
    months: t('model.span', training.months),
    l2: number.format(training.l2),
    convergence: t(training.converged ? 'model.converged' : 'model.notConverged', ended),
    ...(training.distilledFrom !== undefined && { distilledFrom: training.distilledFrom }),
  };
  return (
    <dl className={look.facts}>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} className={look.fact}>
          <dt>{t(`model.${name as keyof typeof facts}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
