import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { exactClock, longDate, longDay, shortDay, stopwatch } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { useMember } from './people/member';

const DAY_MS = 86_400_000;

/** Moments and durations as staff read them, in the school's time zone. Moments are instants in words. */
export function useTimes() {
  const { t, i18n } = useTranslation('staff');
  const { language } = i18n;
  const { today } = useMember();

  const withDay = (iso: string, write: typeof clock): string => {
    const at = Date.parse(iso);
    return `${shortDay(language, dayOf(at))} ${write(language, at)}`;
  };
  const isToday = (iso: string) => dayOf(Date.parse(iso)) === today;

  return {
    /** 8:31, where the day is known. */
    atClock: (iso: string): string => clock(language, Date.parse(iso)),
    /** 8:31 today, otherwise with the day. */
    time: (iso: string): string => (isToday(iso) ? clock(language, Date.parse(iso)) : withDay(iso, clock)),
    /** With the day, also today. */
    dayAndTime: (iso: string): string => withDay(iso, clock),
    /** With the day of the week: what somebody has to be there for. */
    weekdayAndTime: (iso: string): string =>
      `${longDay(language, dayOf(Date.parse(iso)))} ${clock(language, Date.parse(iso))}`,
    /** With the year: what is looked up months later. */
    dateAndTime: (iso: string): string =>
      `${longDate(language, dayOf(Date.parse(iso)))} ${clock(language, Date.parse(iso))}`,
    /** 8:31:05 today, otherwise with the day. */
    exactTime: (iso: string): string =>
      isToday(iso) ? exactClock(language, Date.parse(iso)) : withDay(iso, exactClock),
    /** How long: 2:05 as on a stopwatch, days once it is more than one. */
    lasting: (ms: number): string =>
      ms < DAY_MS ? stopwatch(ms) : t('time.days', { count: Math.floor(ms / DAY_MS) }),
    /** The time of a chain's step: 3 minutes, or 12 seconds in a chain for demonstrations. */
    minutes: (count: number): string =>
      Number.isInteger(count)
        ? t('time.minutes', { count })
        : t('time.seconds', { count: Math.round(count * 60) }),
    /** 45 seconds, 3 minutes 5 seconds, 1 hour 12 minutes. */
    seconds: (total: number): string => {
      const whole = Math.round(total);
      if (whole < 60) return t('time.seconds', { count: whole });
      const minutes = Math.floor(whole / 60);
      if (whole < 3600) return t('time.minutesSeconds', { minutes, seconds: whole % 60 });
      return t('time.hoursMinutes', { hours: Math.floor(whole / 3600), minutes: minutes % 60 });
    },
  };
}
