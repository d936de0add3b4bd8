import type { Day } from '@domain/days';
import {
  attendanceByMonth,
  attendanceInAll,
  type AttendanceOfMonth,
  COUNTED_STATES,
} from '@domain/record/attendance';
import type { AttendanceYear } from '@domain/record/year';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import type { Watched } from '@/staff/watched';
import { HowToRead } from '../how-to-read';
import { RecordPart } from '../record-part';

interface AttendancePartProps {
  attendance: Watched<AttendanceYear | null>;
  today: Day;
}

/** 出欠・保健室: month by month, in the words of the attendance book. */
export function AttendancePart({ attendance, today }: AttendancePartProps) {
  const { t } = useTranslation('karte');
  return (
    <RecordPart id="attendance" heading={t('attendance.heading')}>
      <HowToRead>{t('attendance.howToRead')}</HowToRead>
      <Async of={attendance} level={3} offline={null}>
        {(year) => <Months months={attendanceByMonth(year, today)} />}
      </Async>
    </RecordPart>
  );
}

type Row = Omit<AttendanceOfMonth, 'month'> & { readonly month: string };

function Months({ months }: { months: readonly AttendanceOfMonth[] }) {
  const { t, i18n } = useTranslation(['karte', 'staff']);
  const rows: Row[] = [
    ...months.map((one) => ({ ...one, month: monthTitle(i18n.language, one.month) })),
    { ...attendanceInAll(months), month: t('karte:attendance.inAll') },
  ];
  const columns: Column<Row>[] = [
    { id: 'month', header: t('karte:month'), cell: ({ month }) => month },
    ...COUNTED_STATES.map((state): Column<Row> => ({
      id: state,
      header: t(`staff:board.attendance.${state}`),
      figure: true,
      cell: ({ counts }) => figure(counts[state]),
    })),
    { id: 'nurse', header: t('karte:attendance.nurse'), figure: true, cell: ({ nurse }) => figure(nurse) },
  ];
  return (
    <DataTable
      name={t('karte:attendance.byMonth')}
      columns={columns}
      rows={rows}
      keyOf={({ month }) => month}
    />
  );
}

/** A month without any says so quietly, so that the others are seen. */
function figure(count: number) {
  return count === 0 ? <span className="muted">0</span> : <strong>{count}</strong>;
}
