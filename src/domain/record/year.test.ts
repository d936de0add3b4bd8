import { expect, test } from 'vitest';
import type { AttendanceYear } from './year';
import { attendanceYearSchema, weatherOfDay, withMonth, yearIdOf, yearIdOfMonth } from './year';

const imported = (state: 'present' | 'absent' | 'late') => ({ state, source: 'import' }) as const;
const november = {
  days: {
    '2026-11-09': imported('absent'),
    '2026-11-10': imported('present'),
    '2026-11-11': imported('late'),
  },
  nurseVisits: 2,
};

test('a year holds the weather of a day and how the body was, and no word that stood beside it', () => {
  expect(weatherOfDay({ level: 2, body: 'a-little' })).toEqual({ level: 2, body: 'a-little' });
  expect(weatherOfDay({})).toEqual({ level: null });
});

test('a year of attendance holds what a board shows of each day, and the visits to the nurse by month', () => {
  const year = withMonth(undefined, '2026-11', november);
  expect(year).toEqual({ days: { '2026-11-09': 'absent', '2026-11-11': 'late' }, nurse: { '2026-11': 2 } });
  expect(attendanceYearSchema.parse(year)).toEqual(year);
});

test('a month replaces what that month said, and nothing of the others', () => {
  const year: AttendanceYear = {
    days: { '2026-10-01': 'absent', '2026-11-02': 'absent' },
    nurse: { '2026-10': 1, '2026-11': 5 },
  };
  expect(withMonth(year, '2026-11', november)).toEqual({
    days: { '2026-10-01': 'absent', '2026-11-09': 'absent', '2026-11-11': 'late' },
    nurse: { '2026-10': 1, '2026-11': 2 },
  });
  expect(withMonth(year, '2026-11', undefined)).toEqual({
    days: { '2026-10-01': 'absent' },
    nurse: { '2026-10': 1 },
  });
});

test('a year in which nothing stands is none, as if nothing had ever stood in it', () => {
  expect(withMonth(withMonth(undefined, '2026-11', november) ?? undefined, '2026-11', undefined)).toBeNull();
});

test('the school year decides where a day stands, from April to March', () => {
  expect([yearIdOf('2026-03-31'), yearIdOf('2026-04-01'), yearIdOf('2027-03-31')]).toEqual([
    '2025',
    '2026',
    '2026',
  ]);
  expect([yearIdOfMonth('2027-01'), yearIdOfMonth('2026-04')]).toEqual(['2026', '2026']);
});
