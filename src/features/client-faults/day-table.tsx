import type { ClientFaults } from '@domain/tablet/client-faults';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { useFaultName } from './use-fault-name';

/** How often what was told on which day, the latest first. */
export function DayTable({ days }: { days: NonNullable<ClientFaults['days']> }) {
  const { t, i18n } = useTranslation('models');
  const nameOf = useFaultName();
  const latestFirst = Object.entries(days).toSorted(([a], [b]) => (a < b ? 1 : -1));
  const rows = latestFirst.flatMap(([day, codes]) =>
    Object.entries(codes)
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, count]) => ({ day, code, count })),
  );
  return (
    <Part heading={t('faults.days')}>
      <DataTable
        name={t('faults.dayTable')}
        rows={rows}
        keyOf={({ day, code }) => `${day} ${code}`}
        columns={[
          { id: 'day', header: t('faults.day'), cell: ({ day }) => longDate(i18n.language, day) },
          { id: 'what', header: t('faults.what'), cell: ({ code }) => nameOf(code) },
          {
            id: 'count',
            header: t('faults.count'),
            cell: ({ count }) => t('faults.times', { count }),
            figure: true,
          },
        ]}
      />
    </Part>
  );
}
