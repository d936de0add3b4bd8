import type { SignIns } from '@domain/readings/asked';
import type { Title } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Page, Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import look from './access-log.module.css';

type Person = SignIns['people'][number];

/** ログインの記録, for whoever runs the school's accounts: nothing of a child stands here. */
export default function SignInsPage() {
  const { readings } = usePorts();
  const { t } = useTranslation('readings');
  return (
    <Page heading={t('signIns.heading')} intro={t('signIns.intro')}>
      <Async of={useLive(readings.watchSignIns)}>
        {({ people, taken }) => (
          <>
            <People people={people} />
            <Taken taken={taken} />
          </>
        )}
      </Async>
    </Page>
  );
}

function People({ people }: { people: readonly Person[] }) {
  const { t, i18n } = useTranslation(['readings', 'staff']);
  const { dateAndTime } = useTimes();
  const when = (at: string | undefined) => (at === undefined ? t('signIns.never') : dateAndTime(at));
  const stateOf = ({ active, closed }: Person) => {
    if (active) return t(closed ? 'signIns.closed' : 'signIns.atWork');
    return t(closed ? 'signIns.left' : 'signIns.open');
  };
  const titleOf = (title: string) =>
    i18n.exists(`staff:title.${title}`) ? t(`staff:title.${title as Title}`) : title;
  const columns: Column<Person>[] = [
    { id: 'name', header: t('signIns.name'), cell: ({ name }) => name },
    { id: 'title', header: t('signIns.title'), cell: ({ title }) => titleOf(title) },
    {
      id: 'signedIn',
      header: t('signIns.signedIn'),
      cell: ({ signedInAt }) => when(signedInAt),
      sortKey: ({ signedInAt = '' }) => signedInAt,
    },
    {
      id: 'used',
      header: t('signIns.used'),
      cell: ({ usedAt }) => when(usedAt),
      sortKey: ({ usedAt = '' }) => usedAt,
    },
    { id: 'state', header: t('signIns.state'), cell: stateOf, sortKey: stateOf },
  ];
  return (
    <Part heading={t('signIns.people')}>
      <DataTable name={t('signIns.people')} columns={columns} rows={people} keyOf={({ uid }) => uid} />
    </Part>
  );
}

function Taken({ taken }: { taken: SignIns['taken'] }) {
  const { t, i18n } = useTranslation('readings');
  const { dateAndTime } = useTimes();
  const tableOf = (table: string) =>
    i18n.exists(`readings:table.${table}`) ? t(`table.${table as 'changes'}`) : table;
  return (
    <Part heading={t('signIns.taken')}>
      {taken.length === 0 ? (
        <p className="muted">{t('signIns.takenNone')}</p>
      ) : (
        <ul className={look.list}>
          {taken.map(({ at, byName, table, rows }) => (
            <li key={at}>
              <time dateTime={at}>{dateAndTime(at)}</time>{' '}
              {t('signIns.takenLine', { name: byName, table: tableOf(table), rows })}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
