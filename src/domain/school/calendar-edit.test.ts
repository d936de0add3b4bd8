import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../days';
import { isSchoolDay, type SchoolCalendar } from './calendar';
import { closed, opened, plain, withEvent } from './calendar-edit';

const CALENDAR: SchoolCalendar = {
  ...{ opensAt: '08:00', closesAt: '17:00', extraSchoolDays: ['2026-12-05'] },
  closures: [{ from: '2026-12-26', to: '2027-01-07', name: '冬休み' }],
};

it('makes one range of days that follow each other, also where one of them was closed under another name', () => {
  expect(closed(CALENDAR, ['2026-12-25', '2026-12-24', '2026-12-26'], '行事').closures).toEqual([
    { from: '2026-12-24', to: '2026-12-26', name: '行事' },
    { from: '2026-12-27', to: '2027-01-07', name: '冬休み' },
  ]);
});

it('takes a day out of the middle of a vacation', () => {
  expect(opened(CALENDAR, ['2026-12-28']).closures.map(({ from, to }) => `${from}/${to}`)).toEqual([
    ...['2026-12-26/2026-12-27', '2026-12-29/2027-01-07'],
  ]);
});

it('joins days of one event that follow each other, makes them school days, and lets go of them one by one', () => {
  const trip = { name: '修学旅行', grades: [6], out: true };
  const made = withEvent(CALENDAR, ['2026-12-26', '2026-12-27', '2026-12-28'], trip);
  expect(made.events).toEqual([{ from: '2026-12-26', to: '2026-12-28', ...trip }]);
  expect(isSchoolDay(made, '2026-12-26')).toBe(true);
  expect(plain(made, ['2026-12-27']).events?.map(({ from, to }) => `${from}/${to}`)).toEqual([
    ...['2026-12-26/2026-12-26', '2026-12-28/2026-12-28'],
  ]);
  expect(closed(made, ['2026-12-26', '2026-12-27', '2026-12-28'], '休み').events).toBeUndefined();
});

describe('whatever days are chosen', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((ahead) => addDays('2026-11-25', ahead)));
  const others = (chosen: readonly string[]) =>
    Array.from({ length: 60 }, (_, ahead) => addDays('2026-11-25', ahead)).filter(
      (day) => !chosen.includes(day),
    );

  it('they are what was asked for, and no other day changes', () => {
    fc.assert(
      fc.property(days, days, (first, chosen) => {
        const before = closed(CALENDAR, first, '休み');
        const [shut, open] = [closed(before, chosen, '行事'), opened(before, chosen)];
        for (const day of chosen) {
          expect(isSchoolDay(shut, day)).toBe(false);
          expect(isSchoolDay(open, day)).toBe(true);
        }
        for (const day of others(chosen))
          for (const after of [shut, open, plain(before, chosen)])
            expect(isSchoolDay(after, day), day).toBe(isSchoolDay(before, day));
      }),
    );
  });
});
