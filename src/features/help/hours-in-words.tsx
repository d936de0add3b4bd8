import type { Hours } from '@domain/settings';
import { useText } from '@/i18n/use-text';

/** Days and times at which somebody answers, as words in a row. */
export function HoursInWords({ hours }: { hours: Hours | undefined }) {
  const { t, rich } = useText('help');
  if (!hours) return null;
  const days =
    hours.weekdays.length === 7 ? t('hours.daily') : hours.weekdays.map(weekday).join(t('hours.comma'));
  return (
    <>
      <span>{rich('hours.span', { days, from: hours.from, to: hours.to })}</span>
      {hours.closedOnHolidays && <span>{rich('hours.not-on-holidays')}</span>}
      {hours.closed.map(({ from, to }) => (
        <span key={from}>{rich('hours.closed', { from: slashed(from), to: slashed(to) })}</span>
      ))}
    </>
  );

  function weekday(day: number): string {
    return t(`hours.weekday.${day as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
  }
}

/** 12-29 → 12/29 */
function slashed(monthDay: string): string {
  return monthDay.split('-').map(Number).join('/');
}
