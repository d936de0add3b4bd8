import { expect, test } from 'vitest';
import { daysBetween, timeOn } from './days';

test('a time of the day is that of the school, not of the server', () => {
  expect(new Date(timeOn('2026-11-20', '17:00')).toISOString()).toBe('2026-11-20T08:00:00.000Z');
});

test('days are counted over the ends of months and years', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(daysBetween('2026-11-20', '2026-11-20')).toBe(0);
});
