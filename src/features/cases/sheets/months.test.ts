import { describe, expect, it } from 'vitest';
import { countsByMonth, monthsOfYear } from './months';

const calendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '16:30' };

describe('a school year by month', () => {
  it.each(['2026-04-01', '2026-12-31', '2027-01-01', '2027-03-31'])(
    'goes from April to March on %s',
    (day) => {
      const months = monthsOfYear(day);
      expect([months.length, months.at(0), months.at(-1)]).toEqual([12, '2026-04', '2027-03']);
    },
  );

  it('counts what is in the book until today, and nothing of months to come', () => {
    const counts = countsByMonth('2026-05-11', calendar, {
      '2026-04-30': 'absent',
      '2026-05-01': 'absent',
      '2026-05-08': 'late',
      '2026-05-11': 'recognised',
      '2026-05-12': 'absent',
    });
    expect(counts).toEqual([
      { month: '2026-04', schoolDays: 22, absent: 1, late: 0, early: 0, suspended: 0, recognised: 0 },
      { month: '2026-05', schoolDays: 7, absent: 1, late: 1, early: 0, suspended: 0, recognised: 1 },
    ]);
  });
});
