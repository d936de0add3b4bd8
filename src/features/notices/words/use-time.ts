import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { clock, shortDay } from '@/i18n/dates';
import { useReader } from '../notices-context';

/** 8:31 today, otherwise with the day. */
export function useTime(): (iso: string) => string {
  const { i18n } = useTranslation();
  const { today } = useReader();
  return (iso) => {
    const at = Date.parse(iso);
    const time = clock(i18n.language, at);
    return dayOf(at) === today ? time : `${shortDay(i18n.language, dayOf(at))} ${time}`;
  };
}
