/** The hour from which a new school year is seen. */
import { expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import { isTooEarly, openingOf } from './hour';

it('is 8:00 on the first school day of April, whatever holidays lie before it', () => {
  const calendar = {
    ...{ closures: [{ from: '2027-03-25', to: '2027-04-06', name: '春休み' }], extraSchoolDays: [] },
    ...{ opensAt: '08:15', closesAt: '16:45' },
  };
  expect(openingOf(2027, calendar)).toBe('2027-04-06T23:00:00.000Z');
  // 1 April 2028 is a Saturday.
  expect(openingOf(2028, { ...calendar, closures: [] })).toBe('2028-04-02T23:00:00.000Z');
  expect(openingOf(2027, usualCalendar(Date.parse('2026-11-24T00:00:00Z'))) >= '2027-03-31T15').toBe(true);
});

it('is never in March: not the last second before the first of April, in Japan', () => {
  expect(isTooEarly(['2027-6-1'], Date.parse('2027-03-31T14:59:59Z'))).toBe(true);
  expect(isTooEarly(['2027-6-1'], Date.parse('2027-03-31T15:00:00Z'))).toBe(false);
  expect(isTooEarly(['2026-6-1'], Date.parse('2027-01-31T15:00:00Z'))).toBe(false);
});
