import type { Hours } from '@domain/school/settings';
import { useText } from '@/i18n/use-text';

const DAYS_WITH_A_NAME = new Map<string, 'hours.daily' | 'hours.weekdays'>([
  ['0,1,2,3,4,5,6', 'hours.daily'],
  ['1,2,3,4,5', 'hours.weekdays'],
]);

/** Days and times at which somebody answers, as words in a row. */
export function HoursInWords({ hours }: { hours: Hours | undefined }) {
  const { t, rich } = useText('help');
  if (!hours) return null;
  const known = DAYS_WITH_A_NAME.get(hours.weekdays.toSorted((a, b) => a - b).join());
  const days = known ? t(known) : hours.weekdays.map(weekday).join(t('hours.comma'));
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
