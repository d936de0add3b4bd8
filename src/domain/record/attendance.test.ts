import { expect, test } from 'vitest';
import { attendanceByMonth, attendanceInAll, monthsTo } from './attendance';

test('the months of a school year so far, also across new year', () => {
  expect(monthsTo('2026-04-01')).toEqual(['2026-04']);
  expect(monthsTo('2027-03-31')).toHaveLength(12);
  expect(monthsTo('2027-01-08').slice(-2)).toEqual(['2026-12', '2027-01']);
});

test('each month counts its states and visits, a month without any counts none', () => {
  const year = {
    days: { '2026-04-08': 'absent', '2026-06-01': 'late', '2026-06-02': 'absent', '2026-06-30': 'absent' },
    nurse: { '2026-06': 2 },
  } as const;
  const months = attendanceByMonth(year, '2026-06-30');
  expect(months.map(({ month, counts, nurse }) => [month, counts.absent, counts.late, nurse])).toEqual([
    ['2026-04', 1, 0, 0],
    ['2026-05', 0, 0, 0],
    ['2026-06', 2, 1, 2],
  ]);
  expect(attendanceInAll(months)).toMatchObject({ counts: { absent: 3, late: 1, early: 0 }, nurse: 2 });
  expect(attendanceInAll(attendanceByMonth(null, '2026-06-30'))).toMatchObject({ nurse: 0 });
});
