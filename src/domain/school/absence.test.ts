import { expect, it } from 'vitest';
import { absenceReasons } from './absence';
import type { AttendanceState } from './attendance-states';

const SOURCE = 'schools/umi-sho/pupils/p0/attendance/2026-11';
const month = (days: Record<string, AttendanceState>) =>
  new Map([
    [
      '2026-11',
      {
        days: Object.fromEntries(
          Object.entries(days).map(([day, state]) => [
            `2026-11-${day}`,
            { state, source: 'import' as const },
          ]),
        ),
        nurseVisits: 0,
      },
    ],
  ]);
const codes = (day: string, days: Record<string, AttendanceState>) =>
  absenceReasons(`2026-11-${day}`, month(days), [SOURCE]).map(({ code }) => code);

it('the third day of absence in four weeks is a reason, on that day and not on the next ones', () => {
  const days = { '04': 'absent', '11': 'absent', '17': 'absent', '18': 'absent' } as const;
  expect(codes('11', days)).toEqual([]);
  expect(absenceReasons('2026-11-17', month(days), [SOURCE])).toEqual([
    { code: 'absent-recently', params: { days: 3, weeks: 4 }, sources: [SOURCE] },
  ]);
  expect(codes('18', days)).toEqual([]);
});

it('being suspended for an illness, or recognised elsewhere, is no absence', () => {
  expect(codes('12', { '10': 'suspended', '11': 'recognised', '12': 'suspended' })).toEqual([]);
});

it('the tenth day since April is one too, and the fifth late morning in four weeks', () => {
  const ten = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [String(index + 2).padStart(2, '0'), 'absent' as const]),
  );
  expect(codes('11', ten)).toEqual(['absent-this-year']);
  const late = { '09': 'late', '10': 'late', '11': 'late', '12': 'late', '13': 'late' } as const;
  expect(codes('13', late)).toEqual(['late-often']);
});
