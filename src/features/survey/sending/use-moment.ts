import { dayOf, type IsoInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';

/** The words for `{{day}}` and `{{time}}` of a sentence. */
export type Moment = Record<'day' | 'time', string>;

/** Writes instants as the page's language does. */
export function useMoment(): (instant: IsoInstant) => Moment {
  const { i18n } = useTranslation();
  return (instant) => {
    const ms = Date.parse(instant);
    return { day: longDay(i18n.language, dayOf(ms)), time: clock(i18n.language, ms) };
  };
}
