import type { Effect } from '@domain/effect';
import { MINIMUM_GROUP } from '@domain/classes/stats';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { Part } from '@/staff/page';
import { FigureTable } from './figure-table';
import { ShareBar } from './share-bar';

const COLUMNS = ['made', 'openedShare', 'riskPpv', 'silence'] as const;

/** How much was asked of adults, whether they looked, and how many children fell silent, month by month. */
export function MonthTable({ effects, scope }: { effects: readonly Effect[]; scope: string }) {
  const { t, i18n } = useTranslation('models');
  return (
    <Part level={3} heading={t('effects.months.heading')}>
      <FigureTable
        caption={t('effects.months.table', { scope })}
        columns={[t('effects.months.month'), ...COLUMNS.map((column) => t(`effects.months.${column}`))]}
        rows={effects.map((effect) => {
          const { made, opened } = totals(effect);
          return {
            key: effect.month,
            name: monthTitle(i18n.language, effect.month),
            cells: [
              made,
              made === 0 ? (
                t('effects.none')
              ) : (
                <ShareBar key="opened" share={made < MINIMUM_GROUP ? null : opened / made} />
              ),
              <RiskPpv key="risk" effect={effect} />,
              <ShareBar key="silence" share={effect.silence} />,
            ],
          };
        })}
      />
    </Part>
  );
}

function totals({ kinds }: Effect): { made: number; opened: number } {
  const all = Object.values(kinds);
  return {
    made: all.reduce((sum, { made }) => sum + made, 0),
    opened: all.reduce((sum, { opened }) => sum + opened, 0),
  };
}

function RiskPpv({ effect: { kinds, model } }: { effect: Effect }) {
  const { t } = useTranslation('models');
  if (!kinds.risk || kinds.risk.decided === 0) return t('effects.none');
  return (
    <>
      {model?.synthetic && <SyntheticMark />} <ShareBar share={kinds.risk.ppv} />
    </>
  );
}
