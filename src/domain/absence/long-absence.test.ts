import { describe, expect, it } from 'vitest';
import { addDays } from '../days';
import type { SchoolCalendar } from '../school/calendar';
import { longAbsence, longestRow } from './long-absence';

const CALENDAR: SchoolCalendar = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  ...{ extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
};
const absentOn = (...days: string[]) => ({
  days: Object.fromEntries(days.map((day) => [day, 'absent' as const])),
});
const run = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));
const of = (days: string[], until: string) => longAbsence(absentOn(...days), until, CALENDAR);

describe('the list of a month', () => {
  it('names a child with ten days in the month, not with nine', () => {
    expect(of(run('2026-11-02', 9), '2026-11-30')).toBeUndefined();
    expect(of(run('2026-11-02', 10), '2026-11-30')).toEqual({ month: 10, year: 10, row: 0, isNew: true });
  });

  it('names a child with thirty days since April, and counts none of the year before', () => {
    const spread = ['2026-04-01', '2026-06-01', '2026-09-01'].flatMap((from) => run(from, 9));
    expect(of(spread, '2026-11-30')).toBeUndefined();
    expect(of([...spread, ...run('2026-11-02', 3)], '2026-11-30')).toMatchObject({ month: 3, year: 30 });
    expect(of([...run('2026-03-20', 12), ...run('2026-04-06', 20)], '2026-04-30')).toMatchObject({
      year: 20,
    });
  });

  it('says whether the child stood on a list of this school year before', () => {
    expect(of([...run('2026-05-01', 10), ...run('2026-11-02', 10)], '2026-11-30')?.isNew).toBe(false);
  });

  it('names a child away for seven school days in a row, over a weekend and a holiday', () => {
    const row = ['18', '19', '20', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
    expect(of(row.slice(1), '2026-11-27')).toBeUndefined();
    expect(of(row, '2026-11-27')).toEqual({ month: 7, year: 7, row: 7, isNew: true });
    expect(of(row, '2026-11-29')).toMatchObject({ row: 7 });
    expect(of(row, '2026-11-30')).toBeUndefined();
  });

  it('counts no day after the one that it is made for, and no other state', () => {
    expect(of(run('2026-11-20', 11), '2026-11-28')).toBeUndefined();
    const late = { days: Object.fromEntries(run('2026-11-01', 20).map((day) => [day, 'late' as const])) };
    expect(longAbsence(late, '2026-11-30', CALENDAR)).toBeUndefined();
  });
});

describe('the longest row of a month', () => {
  const longest = (days: string[], until: string) =>
    longestRow(absentOn(...days).days, '2026-11', until, CALENDAR);

  it('goes over a weekend and a holiday, and begins in the month before where it did', () => {
    const row = ['18', '19', '20', '24', '25'].map((day) => `2026-11-${day}`);
    expect(longest([...row, '2026-11-02', '2026-11-04'], '2026-11-30')).toEqual({
      ...{ length: 5, from: '2026-11-18' },
    });
    expect(longest(run('2026-10-28', 8), '2026-11-30')).toEqual({ length: 6, from: '2026-10-28' });
    expect(longest(run('2026-10-05', 20), '2026-11-30')).toEqual({ length: 0 });
  });

  it('counts nothing after the day up to which it is asked for, and of two equal ones names the first', () => {
    expect(longest(run('2026-11-09', 5), '2026-11-10')).toEqual({ length: 2, from: '2026-11-09' });
    const two = ['2026-11-04', '2026-11-05', '2026-11-11', '2026-11-12'];
    expect(longest(two, '2026-11-30')).toEqual({ length: 2, from: '2026-11-04' });
  });
});
