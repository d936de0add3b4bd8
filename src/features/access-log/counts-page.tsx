import type { ReadingCounts } from '@domain/readings/asked';
import type { School } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Page, Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { UnusualList } from './unusual-list';

type Row = ReadingCounts['schools'][number];

/** 見た記録 for the board of education: counts of each school, and what nobody of a school could be told. */
export default function CountsPage() {
  const { readings, schools } = usePorts();
  const { t } = useTranslation('readings');
  const known: Readonly<Record<string, School>> = valueOr(useLive(schools.watchSchools), {});
  const columns: Column<Row>[] = [
    { id: 'school', header: t('counts.school'), cell: ({ school }) => known[school]?.name ?? school },
    ...(['week', 'month', 'unusual'] as const).map((id) => ({
      ...{ id, header: t(`counts.${id}`), cell: (row: Row) => row[id], figure: true },
    })),
  ];
  return (
    <Page heading={t('counts.heading')} intro={t('counts.intro')}>
      <UnusualList />
      <Async of={useLive(readings.watchCounts)}>
        {({ schools: rows }) => (
          <Part heading={t('counts.heading')}>
            <DataTable
              name={t('counts.heading')}
              columns={columns}
              rows={rows}
              keyOf={({ school }) => school}
            />
          </Part>
        )}
      </Async>
    </Page>
  );
}
