import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { FigureTable } from './figure-table';
import type { OfMonth } from './kind-table';
import { ShareBar } from './share-bar';

const COLUMNS = ['n', 'predicted', 'observed'] as const;
const GROUPS = ['all', 'grades1_3', 'grades4_6', 'grades7_9'] as const;

interface CalibrationTableProps {
  calibration: NonNullable<Effect['model']>['calibration'];
  of: OfMonth;
}

/** Mean prediction beside what happened, group by group. Groups that this version does not know go by their own name. */
export function CalibrationTable({ calibration, of }: CalibrationTableProps) {
  const { t } = useTranslation('models');
  const groups = Object.entries(calibration);
  if (groups.length === 0) return <p>{t('effects.model.noLabels')}</p>;
  const nameOf = (group: string) => {
    const known = GROUPS.find((one) => one === group);
    return known === undefined ? group : t(`effects.group.${known}`);
  };
  return (
    <FigureTable
      caption={t('effects.model.calibrationTable', { ...of })}
      columns={[t('effects.model.group'), ...COLUMNS.map((column) => t(`effects.model.${column}`))]}
      rows={groups.map(([group, { n, predicted, observed }]) => ({
        key: group,
        name: nameOf(group),
        cells: [
          t('people', { count: n }),
          <ShareBar key="predicted" share={predicted} />,
          <ShareBar key="observed" share={observed} />,
        ],
      }))}
    />
  );
}
