import { type Day, monthOf } from '@domain/days';
import type { AttendanceMonth } from '@domain/school/staff-records';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { valueOr } from '@/staff/watched';
import { useCasesReader } from '../cases-context';
import { countsByMonth, type MonthCounts, monthsOfYear } from './months';
import { firstMonday, type SheetWeek, weeksUntil } from './weeks';

export interface Lately {
  /** Whether everything that this reader may see has arrived. */
  readonly isThere: boolean;
  readonly weeks: readonly SheetWeek[];
  readonly months: readonly MonthCounts[];
}

/** How the child has been: the last weeks, and the attendance of this school year. Nothing of it where it may not be read. */
export function useLately({ school, pupilId, day }: Reader): Lately {
  const { pupils } = usePorts();
  const { calendar } = useCasesReader();
  const months = monthsOfYear(day).filter((month) => month <= monthOf(day));
  const checkIns = useLive(pupils.watchCheckIns, school, pupilId, startOf(day));
  const attendance = useLiveAll(
    pupils.watchAttendance,
    months.map((month) => [school, pupilId, month] as const),
  );
  const book: Record<Day, AttendanceMonth['days'][Day]> = Object.fromEntries(
    valueOr(attendance, []).flatMap((month) => Object.entries(month?.days ?? {})),
  );
  return {
    isThere: checkIns.state !== 'loading' && attendance.state !== 'loading',
    weeks:
      checkIns.state === 'ready'
        ? weeksUntil(day, { calendar, checkIns: checkIns.value, attendance: book })
        : [],
    months: attendance.state === 'ready' ? countsByMonth(day, calendar, book) : [],
  };
}

/** No further back than the school year: what was before it is not for whoever has the class now. */
function startOf(day: Day): Day {
  const monday = firstMonday(day);
  const year = `${monthsOfYear(day)[0] ?? ''}-01`;
  return monday < year ? year : monday;
}
