import type { AccessEntries } from '@domain/readings/asked';
import { dayOfInstant, hourOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { DataTable, type Column } from '@/staff/data-table';
import { useCalled } from '@/staff/people/use-called';
import { StaffButton } from '@/staff/staff-button';
import { useTimes } from '@/staff/use-times';
import type { Title } from '@domain/identity';

type Entry = AccessEntries['entries'][number];

interface EntryHoursProps {
  /** The latest first. */
  entries: readonly Entry[];
  readers: Readonly<Record<string, string>>;
  childOf: (pupilId: string) => string;
  /** Absent where one child's are shown. */
  onChild: ((pupilId: string) => void) | undefined;
}

/** Entries of the access log, hour by hour. */
export function EntryHours({ entries, readers, childOf, onChild }: EntryHoursProps) {
  const { t, i18n } = useTranslation(['readings', 'staff']);
  const { atClock } = useTimes();
  const called = useCalled();
  const columns: Column<Entry>[] = [
    { id: 'time', header: t('column.time'), cell: ({ at }) => <time dateTime={at}>{atClock(at)}</time> },
    {
      id: 'who',
      header: t('column.who'),
      cell: ({ uid, title }) => called(readers[uid] ?? uid, title as Title),
    },
    {
      id: 'child',
      header: t('column.child'),
      cell: ({ pupilId }) => (
        <>
          {childOf(pupilId)}{' '}
          {onChild && <StaffButton onClick={() => onChild(pupilId)}>{t('filter.onlyChild')}</StaffButton>}
        </>
      ),
    },
    { id: 'purpose', header: t('column.purpose'), cell: ({ purpose }) => t(`staff:access.for.${purpose}`) },
    {
      id: 'kept',
      header: t('column.kept'),
      cell: ({ protective }) => t(protective ? 'keptHere' : 'shownHere'),
    },
  ];
  return byHour(entries).map(({ key, day, hour, of }) => {
    const name = `${longDate(i18n.language, day)} ${t('hour', { hour })}（${t('hourCount', { count: of.length })}）`;
    return (
      <DataTable
        key={key}
        name={name}
        captioned
        columns={columns}
        rows={of}
        keyOf={({ uid, pupilId, at }) => `${uid} ${pupilId} ${at}`}
        page={50}
      />
    );
  });
}

function byHour(entries: readonly Entry[]) {
  const hours = new Map<string, { key: string; day: string; hour: number; of: Entry[] }>();
  for (const entry of entries) {
    const [day, hour] = [dayOfInstant(entry.at), hourOf(Date.parse(entry.at))];
    const key = `${day} ${String(hour)}`;
    const one = hours.get(key) ?? { key, day, hour, of: [] };
    one.of.push(entry);
    hours.set(key, one);
  }
  return [...hours.values()];
}
