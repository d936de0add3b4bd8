import { dayOfInstant, type IsoInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';

/** An instant as the day and the time that words are made of. */
export function useMoment(): (at: IsoInstant) => { day: string; time: string } {
  const { i18n } = useTranslation();
  return (at) =>
    at === ''
      ? { day: '', time: '' }
      : {
          day: longDay(i18n.language, dayOfInstant(at)),
          time: clock(i18n.language, Date.parse(at)),
        };
}
