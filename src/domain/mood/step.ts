import { addDays, schoolYearOf, type Day } from '../days';
import { LONG_HOLIDAY_DAYS } from './limits';
import { NO_LOW, watchLow } from './low-watch';
import { NO_SILENCE, watchSilence } from './silence-watch';
import type { MoodCore, MoodDay } from './state';
import { NO_WEATHER, watchWeather } from './weather-watch';

/**
 * One school day further. Days come in order, and only days with school. Before the first answer there is nothing to compare
 * with, and no state. A pass says nothing about the weather and counts as an answer; a day without one says nothing about the
 * weather either; a day away says nothing at all.
 */
export function step(before: MoodCore | undefined, { day, answer }: MoodDay): MoodCore | undefined {
  const core = before && !beginsAnew(before.day, day) ? before : undefined;
  if (!core && (answer === 'silent' || answer === 'away')) return undefined;
  const { weather, silence, low = NO_LOW } = core ?? { weather: NO_WEATHER, silence: NO_SILENCE };
  return {
    day,
    weather: typeof answer === 'number' ? watchWeather(weather, day, answer) : weather,
    silence: answer === 'away' ? silence : watchSilence(silence, day, answer !== 'silent'),
    low: watchLow(low, { day, answer }),
  };
}

/** Whether a child's usual is learnt anew: after a long holiday, and in a new school year with its new class. */
export function beginsAnew(last: Day, day: Day): boolean {
  return addDays(last, LONG_HOLIDAY_DAYS) < day || schoolYearOf(last) !== schoolYearOf(day);
}

export function fold(before: MoodCore | undefined, days: readonly MoodDay[]): MoodCore | undefined {
  return days.reduce<MoodCore | undefined>(step, before);
}
