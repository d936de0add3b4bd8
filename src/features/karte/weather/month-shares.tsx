import type { Month } from '@domain/days';
import { LEVELS, type Shares } from '@domain/record/weather';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { type Column, DataTable } from '@/staff/data-table';

interface Row {
  readonly month: Month;
  readonly shares: Shares;
}

/** Percentages month by month. */
export function MonthShares({ months }: { months: readonly Row[] }) {
  const { t, i18n } = useTranslation(['karte', 'staff']);
  const columns: Column<Row>[] = [
    { id: 'month', header: t('karte:month'), cell: ({ month }) => monthTitle(i18n.language, month) },
    ...LEVELS.map((level, index): Column<Row> => ({
      id: String(level),
      header: t(`staff:board.level.${level}`),
      figure: true,
      cell: ({ shares }) =>
        shares.answered === 0 ? '—' : t('karte:percent', { value: shares.percent[index] }),
    })),
    { id: 'answered', header: t('karte:weather.count'), figure: true, cell: ({ shares }) => shares.answered },
    { id: 'passed', header: t('staff:board.pass'), figure: true, cell: ({ shares }) => shares.passed },
  ];
  return (
    <DataTable
      name={t('karte:weather.byMonth')}
      captioned
      columns={columns}
      rows={months}
      keyOf={({ month }) => month}
    />
  );
}
