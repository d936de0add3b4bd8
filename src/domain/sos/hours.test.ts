import { expect, it } from 'vitest';
import { chainAt, nextChange, nextOpening } from './hours';
import { at, calendar, MINUTE } from './sos.fixture';

const DAY = 24 * 60 * MINUTE;

it('counts the minutes between opening and closing of a school day as school hours', () => {
  expect(chainAt(calendar, at(8, 14))).toBe('outOfHours');
  expect(chainAt(calendar, at(8, 15))).toBe('school');
  expect(chainAt(calendar, at(17) - 1)).toBe('school');
  expect(chainAt(calendar, at(17))).toBe('outOfHours');
});

it('finds the next opening over a weekend and a holiday', () => {
  const saturday = at(10) - 3 * DAY;
  expect(nextOpening(calendar, saturday)).toBe(at(8, 15));
  expect(nextOpening(calendar, at(7))).toBe(at(8, 15));
  expect(nextOpening(calendar, at(18))).toBe(at(8, 15) + DAY);
  expect(nextOpening(calendar, at(9))).toBe(at(9));
  expect(nextOpening(calendar, at(8, 15))).toBe(at(8, 15));
});

it('knows when the other chain begins', () => {
  expect(nextChange(calendar, at(9))).toBe(at(17));
  expect(nextChange(calendar, at(17))).toBe(at(8, 15) + DAY);
  expect(nextChange(calendar, at(18))).toBe(at(8, 15) + DAY);
});

it('says nothing when the calendar knows no school day', () => {
  const closed = { ...calendar, closures: [{ from: '2026-01-01', to: '2028-12-31', name: '休校' }] };
  expect(nextOpening(closed, at(9))).toBeUndefined();
  expect(nextChange(closed, at(9))).toBeUndefined();
});
