import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { useFeatureName } from '@/i18n/use-feature-name';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { CalibrationTable } from './calibration-table';
import { Part, Row } from '@/staff/page';
import { FigureTable } from './figure-table';
import { byDrift, readingOf } from './drift';
import type { OfMonth } from './kind-table';
import { look } from './look';

/** Whether the model still meets the children it was trained for, and whether what it predicted came about. */
export function ModelFit({ effect: { model }, of }: { effect: Effect; of: OfMonth }) {
  const { t } = useTranslation('models');
  const featureName = useFeatureName();
  if (!model)
    return (
      <Part level={3} heading={t('effects.model.heading')}>
        <p>{t('effects.model.none')}</p>
      </Part>
    );
  const reading = (value: number | null) =>
    value === null ? t('effects.none') : t(`effects.model.${readingOf(value)}`);
  const row = (key: string, name: string, value: number | null) => ({
    key,
    name,
    cells: [value === null ? t('effects.model.noPsi') : value.toFixed(2), reading(value)],
  });
  return (
    <Part level={3} heading={t('effects.model.heading')}>
      <Row>
        <span>{t('effects.model.id', { id: model.id })}</span>
        {model.synthetic && <SyntheticMark />}
      </Row>
      {model.synthetic && <p className={look.synthetic}>{t('syntheticWhy')}</p>}
      <FigureTable
        caption={t('effects.model.driftTable', { ...of })}
        columns={[t('effects.model.what'), t('effects.model.psi'), t('effects.model.reading')]}
        rows={[
          row('score', t('effects.model.score'), model.scoreDrift),
          ...byDrift(model.featureDrift).map(([name, value]) =>
            row(`feature ${name}`, featureName(name), value),
          ),
        ]}
      />
      <p className="muted">{t('effects.model.driftWhy')}</p>
      <CalibrationTable calibration={model.calibration} of={of} />
    </Part>
  );
}
