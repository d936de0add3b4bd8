import { expect, it } from 'vitest';
import { longDate, longDay, monthTitle, shortDay, weekdayNames } from './dates';

it('writes no kanji in a date for grades 1 to 3, on any day of the week', () => {
  const days = Array.from({ length: 7 }, (_, ahead) => `2026-11-${String(22 + ahead)}` as const);
  expect(days.map((day) => longDay('ja-easy', day))).toEqual(
    ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど'].map(
      (weekday, ahead) => `11がつ${String(22 + ahead)}にち(${weekday})`,
    ),
  );
  expect(shortDay('ja-easy', '2027-01-01')).toBe('1がつ1にち');
  expect(longDay('ja', '2026-11-29')).toBe('11月29日(日)');
  expect(longDate('ja-easy', '2027-01-31')).toBe('2027ねん1がつ31にち');
});

it('writes no kanji above a month for grades 1 to 3', () => {
  expect(monthTitle('ja-easy', '2026-11')).toBe('2026ねん11がつ');
  expect(weekdayNames('ja-easy', 'short')).toEqual(['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど']);
  expect(weekdayNames('ja-easy', 'long')[0]).toBe('にちようび');
  expect(monthTitle('ja', '2026-11')).toBe('2026年11月');
  expect(weekdayNames('ja-upper', 'short')[0]).toBe('日');
});
