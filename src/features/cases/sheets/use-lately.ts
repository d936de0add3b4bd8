import { yearIdOf } from '@domain/record/year';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { useCasesReader } from '../cases-context';
import { countsByMonth, type MonthCounts } from './months';
import { type SheetWeek, weeksUntil } from './weeks';

export interface Lately {
  /** Whether everything that this reader may see has arrived. */
  readonly isThere: boolean;
  readonly weeks: readonly SheetWeek[];
  readonly months: readonly MonthCounts[];
}

/**
 * How the child has been in the last weeks, and its attendance of this school year; nothing of it where it may not be read. No further
 * back than the school year: what was before it is not for whoever has the class now.
 */
export function useLately({ school, pupilId, day }: Pick<Reader, 'school' | 'pupilId' | 'day'>): Lately {
  const { records } = usePorts();
  const { calendar } = useCasesReader();
  const weather = useLive(records.watchWeatherYear, school, pupilId, yearIdOf(day));
  const attendance = useLive(records.watchAttendanceYear, school, pupilId, yearIdOf(day));
  const book = attendance.state === 'ready' ? (attendance.value?.days ?? {}) : {};
  return {
    isThere: weather.state !== 'loading' && attendance.state !== 'loading',
    weeks:
      weather.state === 'ready'
        ? weeksUntil(day, { calendar, weather: weather.value?.days ?? {}, attendance: book })
        : [],
    months: attendance.state === 'ready' ? countsByMonth(day, calendar, book) : [],
  };
}
