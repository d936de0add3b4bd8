import { useTranslation } from 'react-i18next';
import { WeatherIcon } from '@/ui/weather-icon';
import type { DayCell } from './board-model';
import { look } from './look';

/** One day of one pupil as a picture: weather, pass, or a dot with the reason for it where it is known. Silent for screen readers. */
export function DayMark({ cell, size }: { cell: DayCell; size: number }) {
  const { t } = useTranslation('staff');
  if (cell.kind === 'level') return <WeatherIcon level={cell.level} size={size} />;
  if (cell.kind === 'pass') return <span className={look.dayPass}>{t('board.pass')}</span>;
  if (cell.attendance === undefined || cell.attendance === 'present')
    return <span className={look.dayNone} />;
  return <span className={look.dayAway}>{t(`board.attendanceShort.${cell.attendance}`)}</span>;
}

/** The same in words. */
export function useDayWords(): (cell: DayCell) => string {
  const { t } = useTranslation('staff');
  return (cell) => {
    if (cell.kind === 'level') return t(`board.level.${cell.level}`);
    if (cell.kind === 'pass') return t('board.pass');
    if (cell.attendance !== undefined) return t(`board.attendance.${cell.attendance}`);
    return t(cell.kind === 'unused' ? 'board.unused' : 'board.noAnswer');
  };
}
