import { dayOfInstant, monthOf } from '@domain/days';
import type { Trend } from '@domain/survey/trends';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { type Column, DataTable } from '@/staff/data-table';
import { ChangeWords } from './change-words';

/** The same as a table: a column a round. */
export function IndicatorTable({ trends }: { trends: readonly Trend[] }) {
  const { t, i18n } = useTranslation('karte');
  const localText = useLocalText();
  const rounds = trends[0]?.points ?? [];
  const columns: Column<Trend>[] = [
    { id: 'indicator', header: t('survey.indicator'), cell: ({ indicator }) => localText(indicator.name) },
    ...rounds.map(({ roundId, round }, index): Column<Trend> => ({
      id: roundId,
      header: monthTitle(i18n.language, monthOf(dayOfInstant(round.opensAt))),
      figure: true,
      cell: ({ points }) => valueOf(points[index]?.value ?? null),
    })),
    {
      id: 'change',
      header: t('survey.sinceBefore'),
      cell: ({ change, now }) => <ChangeWords change={change} now={now} />,
    },
  ];
  return (
    <DataTable
      name={t('survey.table')}
      captioned
      columns={columns}
      rows={trends}
      keyOf={({ indicator }) => indicator.id}
    />
  );
}

function valueOf(value: number | null): string {
  return value === null ? '—' : String(Math.round(value));
}
