import { expect, it } from 'vitest';
import { longDay, shortDay } from './dates';

it('writes no kanji in a date for grades 1 to 3, on any day of the week', () => {
  const days = Array.from({ length: 7 }, (_, ahead) => `2026-11-${String(22 + ahead)}` as const);
  expect(days.map((day) => longDay('ja-easy', day))).toEqual(
    ['にち', 'げつ', 'か', 'すい', 'もく', 'きん', 'ど'].map(
      (weekday, ahead) => `11がつ${String(22 + ahead)}にち(${weekday})`,
    ),
  );
  expect(shortDay('ja-easy', '2027-01-01')).toBe('1がつ1にち');
  expect(longDay('ja', '2026-11-29')).toBe('11月29日(日)');
});
