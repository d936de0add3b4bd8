import type { FaultKind } from '@domain/tablet/client-faults';
import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { useFaultName } from './use-fault-name';

/** Where in the app it happened, for whoever looks after it: what was told last comes first. */
export function KindTable({ kinds }: { kinds: Readonly<Record<string, FaultKind>> }) {
  const { t, i18n } = useTranslation('models');
  const nameOf = useFaultName();
  const rows = Object.entries(kinds)
    .map(([id, kind]) => ({ id, ...kind }))
    .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
  return (
    <Part heading={t('faults.kinds')} why={t('faults.kindsWhy')}>
      <DataTable
        name={t('faults.kindTable')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'what', header: t('faults.what'), cell: ({ code }) => nameOf(code) },
          { id: 'screen', header: t('faults.screen'), cell: (kind) => kind.screen },
          {
            id: 'version',
            header: t('faults.version'),
            cell: ({ version }) => (version === 'unknown' ? t('faults.unknown') : version),
          },
          { id: 'place', header: t('faults.place'), cell: ({ stack }) => stack[0] ?? t('faults.unknown') },
          {
            id: 'last',
            header: t('faults.last'),
            cell: ({ lastAt }) => longDate(i18n.language, dayOf(Date.parse(lastAt))),
          },
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
