import { percentOf } from '@domain/classes/percentages';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/staff/data-table';
import { usePorts } from '@/staff/ports';
import { useLiveAll } from '@/staff/use-live-all';
import { valueOr } from '@/staff/watched';
import { WaitingLine } from '@/staff/async';
import look from './rounds.module.css';

interface TurnoutProps {
  school: string;
  roundId: string;
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
}

interface Row {
  readonly classId: string;
  readonly answered: number;
  readonly invited: number;
}

/** How many of each class have answered, as it happens. In the order of the classes: nothing here puts one before another. */
export function Turnout({ school, roundId, classIds, classNameOf }: TurnoutProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const each = classIds.map((classId): [string, string, string, boolean] => [school, roundId, classId, true]);
  const watched = useLiveAll(surveys.watchClassRound, each);
  if (watched.state === 'loading') return <WaitingLine />;
  if (watched.state === 'failed') return <p role="status">{t('rounds.turnoutFailed')}</p>;
  const known = valueOr(watched, []);
  const rows = classIds.map((classId, index): Row => {
    const { answered = 0, invited = 0 } = known[index] ?? {};
    return { classId, answered, invited };
  });
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [answered, invited] = [sum((row) => row.answered), sum((row) => row.invited)];
  const columns: Column<Row>[] = [
    { id: 'class', header: t('rounds.class'), cell: ({ classId }) => classNameOf(classId) },
    {
      id: 'answered',
      header: t('rounds.answered'),
      cell: (row) => t('rounds.of', { answered: row.answered, invited: row.invited }),
      figure: true,
    },
    {
      id: 'share',
      header: t('rounds.share'),
      cell: (row) => (
        <>
          <progress className={look.bar} max={Math.max(1, row.invited)} value={row.answered} aria-hidden />{' '}
          {percentOf(row.answered, row.invited)}%
        </>
      ),
      figure: true,
    },
  ];
  return (
    <>
      <p role="status">
        <strong>{t('rounds.total', { answered, invited, percent: percentOf(answered, invited) })}</strong>
      </p>
      <DataTable
        name={t('rounds.turnout')}
        columns={columns}
        rows={rows}
        keyOf={({ classId }) => classId}
        page={40}
      />
    </>
  );
}
