import type { UrgentCount } from '@domain/centre/urgent-count';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLiveAll } from '@/staff/use-live-all';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly count: UrgentCount | null;
}

/** How much is urgent in each school, as the morning found it: of ten children at least, and of nobody in particular. */
export function UrgentCounts({ schools }: { schools: readonly Omit<Row, 'count'>[] }) {
  const { t, i18n } = useTranslation('centre');
  const { centre } = usePorts();
  const counts = useLiveAll(
    centre.watchUrgentCount,
    schools.map(({ id }) => [id] as const),
  );
  const columns: Column<Row>[] = [
    { id: 'school', header: t('counts.school'), cell: ({ name }) => name },
    { id: 'open', header: t('counts.open'), cell: ({ count }) => said(count) },
    {
      ...{ id: 'day', header: t('counts.day') },
      cell: ({ count }) => (count ? longDay(i18n.language, count.day) : '－'),
    },
    { id: 'phone', header: t('counts.phone'), cell: ({ phone }) => phone ?? '－' },
  ];
  const said = (count: UrgentCount | null) =>
    count === null
      ? '－'
      : count.open === null
        ? t('counts.few')
        : t('counts.children', { count: count.open });
  if (schools.length === 0) return null;
  return (
    <Part heading={t('counts.heading')} why={t('counts.why')}>
      <Async of={counts} level={3}>
        {(found) => (
          <DataTable
            name={t('counts.heading')}
            columns={columns}
            rows={schools.map((school, index) => ({ ...school, count: found[index] ?? null }))}
            keyOf={({ id }) => id}
          />
        )}
      </Async>
    </Part>
  );
}
