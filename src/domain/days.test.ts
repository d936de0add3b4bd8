import { expect, test } from 'vitest';
import { isoWeekOf, timeOn } from './days';

test.each([
  ['2026-11-16', '2026-W47'],
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s lies in the week %s', (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test('a time of the day is that of the school, not of the server', () => {
  expect(new Date(timeOn('2026-11-20', '17:00')).toISOString()).toBe('2026-11-20T08:00:00.000Z');
});
