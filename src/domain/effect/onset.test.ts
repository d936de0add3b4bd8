import { expect, it } from 'vitest';
import type { AttendanceMonths } from '../risk/attendance-features';
import { hasOnset, knownFrom } from './onset';

const absentOn = (...days: string[]): AttendanceMonths => {
  const months = new Map<
    string,
    { days: Record<string, { state: 'absent'; source: 'import' }>; nurseVisits: number }
  >();
  for (const day of days) {
    const month = months.get(day.slice(0, 7)) ?? { days: {}, nurseVisits: 0 };
    month.days[day] = { state: 'absent', source: 'import' };
    months.set(day.slice(0, 7), month);
  }
  return months;
};
const november = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `2026-11-${String(from + index).padStart(2, '0')}`);

it('five further days within four weeks, not counting those before', () => {
  const outcome = { definition: 'five-more-in-4-weeks', horizonWeeks: 4 } as const;
  expect(hasOnset(outcome, absentOn(...november(2, 4)), '2026-11-01')).toBe(false);
  expect(hasOnset(outcome, absentOn(...november(2, 5)), '2026-11-01')).toBe(true);
  expect(hasOnset(outcome, absentOn(...november(1, 5)), '2026-11-01')).toBe(false);
});

it('thirty days by the end of the school year, as in the panel that such a model was trained on', () => {
  const outcome = { definition: 'cumulative-30-in-year', horizonWeeks: 4 } as const;
  const october = Array.from({ length: 20 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
  expect(hasOnset(outcome, absentOn(...october, ...november(2, 9)), '2026-11-01')).toBe(false);
  expect(hasOnset(outcome, absentOn(...october, ...november(2, 10)), '2026-11-01')).toBe(true);
  expect(hasOnset(outcome, absentOn('2026-03-30', ...october, ...november(2, 9)), '2026-11-01')).toBe(false);
  expect(hasOnset(outcome, absentOn(...october, ...november(2, 9), '2027-03-31'), '2026-11-01')).toBe(true);
  expect(hasOnset(outcome, absentOn(...october, ...november(2, 9), '2027-04-07'), '2026-11-01')).toBe(false);
});

it('is known a week after the horizon: attendance is imported late', () => {
  expect(knownFrom({ definition: 'five-more-in-4-weeks', horizonWeeks: 4 }, '2026-11-01')).toBe('2026-12-07');
  expect(knownFrom({ definition: 'cumulative-30-in-year', horizonWeeks: 4 }, '2026-11-01')).toBe(
    '2027-04-08',
  );
});
