import { TITLES } from '@domain/identity';
import { BOARD } from '@domain/sos/recipients';
import { useTranslation } from 'react-i18next';
import { clock, exactClock, shortDay, stopwatch } from '@/i18n/dates';
import { dayOf } from '@domain/days';
import { useDesk } from './desk-context';

const DAY_MS = 86_400_000;

/** Times and recipients as the desk writes them. */
export function useWords() {
  const { t, i18n } = useTranslation(['desk', 'staff']);
  const { today } = useDesk();
  const { language } = i18n;

  /** With the day, also today. */
  const dayAndTime = (iso: string): string =>
    `${shortDay(language, dayOf(Date.parse(iso)))} ${clock(language, Date.parse(iso))}`;

  /** 8:31 today, otherwise with the day. */
  const time = (iso: string): string => {
    const at = Date.parse(iso);
    return dayOf(at) === today ? clock(language, at) : dayAndTime(iso);
  };

  /** 8:31:05 today, otherwise with the day. */
  const exactTime = (iso: string): string => {
    const at = Date.parse(iso);
    const exact = exactClock(language, at);
    return dayOf(at) === today ? exact : `${shortDay(language, dayOf(at))} ${exact}`;
  };

  /** How long: 2:05 as on a stopwatch, days once it is more than one. */
  const lasting = (ms: number): string =>
    ms < DAY_MS ? stopwatch(ms) : t('desk:time.days', { count: Math.floor(ms / DAY_MS) });

  /** 45 seconds, 3 minutes 5 seconds, 1 hour 12 minutes. */
  const seconds = (total: number): string => {
    const whole = Math.round(total);
    if (whole < 60) return t('desk:time.seconds', { count: whole });
    if (whole < 3600)
      return t('desk:time.minutesSeconds', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
    return t('desk:time.hoursMinutes', {
      hours: Math.floor(whole / 3600),
      minutes: Math.floor(whole / 60) % 60,
    });
  };

  /** Whom a step of a chain names: a title, the board of education, or a person. */
  const recipient = (target: string, nameOf: (uid: string) => string): string => {
    const title = TITLES.find((one) => one === target);
    if (title) return t(`staff:title.${title}`);
    return target === BOARD ? t('staff:title.board') : nameOf(target);
  };

  const list = (parts: readonly string[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);

  return { time, dayAndTime, exactTime, lasting, seconds, recipient, list };
}
