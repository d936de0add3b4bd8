import type { ImportRecord } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';

/** Latest first. */
export function ImportList({ school }: { school: string }) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const { dateAndTime } = useTimes();
  const found = useLive(imports.watchImports, school);
  const resultOf = ({ state, totals }: ImportRecord) =>
    totals && ['done', 'undone'].includes(state) ? t('list.summary', { ...totals }) : '';
  return (
    <Part heading={t('list.heading')}>
      <Async
        of={found}
        level={3}
        empty={{ when: (all) => Object.keys(all).length === 0, heading: t('list.empty') }}
      >
        {(all) => (
          <DataTable
            name={t('list.table')}
            rows={Object.entries(all).toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))}
            keyOf={([id]) => id}
            columns={[
              {
                ...{ id: 'when', header: t('list.when') },
                cell: ([id, { at }]) => <Link href={`/imports/${id}`}>{dateAndTime(at)}</Link>,
              },
              { id: 'who', header: t('list.who'), cell: ([, { byName }]) => byName },
              {
                ...{ id: 'files', header: t('list.files') },
                cell: ([, { files }]) => files.map(({ name }) => name).join(' '),
              },
              { id: 'state', header: t('list.state'), cell: ([, { state }]) => t(`state.${state}`) },
              { id: 'result', header: t('list.result'), cell: ([, record]) => resultOf(record) },
            ]}
          />
        )}
      </Async>
    </Part>
  );
}
