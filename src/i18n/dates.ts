/** Days and times as people of a language write them, always in the school's time zone. */
import { startOfDay, type Day, type Month } from '@domain/days';
import { format } from './clock';
import readings from './date-readings.json' with { type: 'json' };

const DAY_MS = 86_400_000;

/** 11月20日(金), 11がつ20にち(きん), Fri, 20 November */
export function longDay(language: string, day: Day): string {
  return read(
    language,
    format(language, startOfDay(day), { month: 'long', day: 'numeric', weekday: 'short' }),
  );
}

/** 11月20日, 11がつ20にち, 20 Nov */
export function shortDay(language: string, day: Day): string {
  return read(language, format(language, startOfDay(day), { month: 'short', day: 'numeric' }));
}

/** A date for grades 1 to 3, who read no kanji yet. */
function read(language: string, date: string): string {
  if (language !== 'ja-easy') return date;
  const numbered = Object.entries(readings.afterNumber).reduce(
    (text, [kanji, kana]) => text.replace(new RegExp(`(\\d)${kanji}`), `$1${kana}`),
    date,
  );
  return Object.entries(readings.inBrackets).reduce(
    (text, [kanji, kana]) => text.replace(`(${kanji})`, `(${kana})`),
    numbered,
  );
}

/** 2026年11月20日, 20 November 2026 */
export function longDate(language: string, day: Day): string {
  return read(
    language,
    format(language, startOfDay(day), { year: 'numeric', month: 'long', day: 'numeric' }),
  );
}

/** 8:34:05. `at` in ms since 1970. */
export function exactClock(language: string, at: number): string {
  return format(language, at, { hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** 0:42, 12:05, 1:02:03: how long something has lasted or still lasts, ms. Never below zero. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}

/** 2026年11月, 2026ねん11がつ, November 2026 */
export function monthTitle(language: string, month: Month): string {
  return read(language, format(language, startOfDay(`${month}-01`), { year: 'numeric', month: 'long' }));
}

/** 11月, 11がつ, Nov */
export function shortMonth(language: string, month: Month): string {
  return read(language, format(language, startOfDay(`${month}-01`), { month: 'short' }));
}

/** 日 … 土, にち … ど, Sun … Sat; in full with `long`. */
export function weekdayNames(language: string, style: 'short' | 'long'): string[] {
  if (language === 'ja-easy')
    return Object.values(readings.inBrackets).map((name) =>
      style === 'short' ? name : name + readings.weekday,
    );
  const sunday = startOfDay('2026-11-01');
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => format(language, sunday + ahead * DAY_MS, { weekday: style }));
}
