import type { SheetCell } from '@domain/classes/month-sheet';
import { type AttendanceState, ATTENDANCE_STATES } from '@domain/school/attendance-states';
import { useTranslation } from 'react-i18next';

/** In the order of the columns that count days. */
export const COUNTED = ATTENDANCE_STATES.filter((state) => state !== 'present');

/** What a cell says in a letter or two, and what it means. */
export function useSheetWords() {
  const { t } = useTranslation('staff');
  return {
    short: ({ state, body }: SheetCell) =>
      [state && state !== 'present' && t(`board.attendanceShort.${state}`), body && t(`health.body.${body}`)]
        .filter((one) => typeof one === 'string')
        .join(' '),
    whole: ({ state, body }: SheetCell) =>
      [state && t(`board.attendance.${state}`), body && t(`board.body.${body}`)]
        .filter((one) => typeof one === 'string')
        .join(' '),
    state: (state: AttendanceState) => t(`board.attendance.${state}`),
  };
}
export type SheetWords = ReturnType<typeof useSheetWords>;
