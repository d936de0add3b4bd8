import { expect, it } from 'vitest';
import type { SchoolCalendar } from '../school/calendar';
import { meetingDays } from './meeting-times';

const calendar: SchoolCalendar = {
  closures: [{ from: '2026-12-25', to: '2027-01-07', name: '冬休み' }],
  extraSchoolDays: ['2026-12-19'],
  opensAt: '08:00',
  closesAt: '16:30',
};
const at = (text: string) => Date.parse(`${text}:00+09:00`);

it.each([
  ['in the morning', '2026-12-18T09:00', ['2026-12-18', '2026-12-19', '2026-12-21']],
  ['when the school has closed', '2026-12-18T16:30', ['2026-12-19', '2026-12-21', '2026-12-22']],
  ['before the holidays', '2026-12-24T17:00', ['2027-01-08', '2027-01-11', '2027-01-12']],
])('a child is met on school days, %s', (_, now, days) => {
  expect(meetingDays(calendar, at(now), 3)).toEqual(days);
});

it('nobody is met while no school day comes', () => {
  const closed = { ...calendar, closures: [{ from: '2026-01-01', to: '2028-01-01', name: '休校' }] };
  expect(meetingDays({ ...closed, extraSchoolDays: [] }, at('2026-12-18T09:00'), 3)).toEqual([]);
});
