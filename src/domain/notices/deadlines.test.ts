import { expect, it } from 'vitest';
import { startOfDay } from '../days';
import { at, calendar, iso, MINUTE } from '../sos/sos.fixture';
import { sameSchoolDay, secondSchoolDay } from './deadlines';
import { daysOfWeek, isoWeekOf } from './windows';

const FRIDAY = startOfDay('2026-11-20');
const closing = (day: string) => iso(startOfDay(day) + 17 * 60 * MINUTE);

it('ends with the same school day, with the next one after closing, over weekends and closures', () => {
  expect(iso(sameSchoolDay(calendar, at(16, 59)))).toBe(closing('2026-11-24'));
  expect(iso(sameSchoolDay(calendar, at(17)))).toBe(closing('2026-11-25'));
  // Monday the 23rd is a holiday.
  expect(iso(sameSchoolDay(calendar, FRIDAY + 18 * 60 * MINUTE))).toBe(closing('2026-11-24'));
});

it('ends with the second school day after the day on which it came', () => {
  expect(iso(secondSchoolDay(calendar, at(9)))).toBe(closing('2026-11-26'));
  expect(iso(secondSchoolDay(calendar, FRIDAY))).toBe(closing('2026-11-25'));
});

it('still ends where the calendar knows no school day', () => {
  const closed = { ...calendar, closures: [{ from: '2026-01-01', to: '2028-12-31', name: '-' }] };
  expect(sameSchoolDay(closed, FRIDAY)).toBe(FRIDAY + 24 * 60 * MINUTE);
  expect(secondSchoolDay(closed, FRIDAY)).toBe(FRIDAY + 48 * 60 * MINUTE);
});

it('names ISO weeks as the calendar does, over the turn of a year, and finds their days again', () => {
  const known = {
    ...{ '2026-11-16': '2026-W47', '2026-11-22': '2026-W47', '2026-11-23': '2026-W48' },
    ...{ '2026-12-31': '2026-W53', '2027-01-03': '2026-W53', '2027-01-04': '2027-W01' },
    ...{ '2024-12-30': '2025-W01', '2021-01-01': '2020-W53' },
  };
  for (const [day, week] of Object.entries(known)) {
    expect(isoWeekOf(day), day).toBe(week);
    expect(daysOfWeek(week), week).toContain(day);
  }
  expect(daysOfWeek('2026-W47')).toEqual([
    ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
  ]);
});
