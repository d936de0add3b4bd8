import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../days';
import type { SchoolCalendar } from '../school/calendar';
import { sharesByMonth, sharesOf, usualOf } from './weather';
import type { WeatherYear } from './year';

const CALENDAR: SchoolCalendar = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
type Level = 1 | 2 | 3 | 4 | null;

/** Weekdays from `from` on. */
function weekdays(from: string, levels: readonly Level[]): WeatherYear['days'] {
  const days: WeatherYear['days'] = {};
  let day = from;
  for (const level of levels) {
    while ([0, 6].includes(weekdayOf(day))) day = addDays(day, 1);
    days[day] = { level };
    day = addDays(day, 1);
  }
  return days;
}

test('percentages are of the answers with a weather and add up to 100; passes stand apart', () => {
  const shares = sharesOf(weekdays('2026-04-06', [4, 4, 3, 1, null, 2, 4]));
  expect(shares).toEqual({ answered: 6, passed: 1, counts: [3, 1, 1, 1], percent: [50, 17, 17, 16] });
  expect(sharesOf({}).percent).toEqual([0, 0, 0, 0]);
});

test('months stand in their order, those without an answer not at all', () => {
  const months = sharesByMonth({
    '2027-01-12': { level: 1 },
    '2026-04-08': { level: 4 },
    '2026-12-01': { level: null },
  });
  expect(months.map(({ month, shares }) => [month, shares.answered, shares.passed])).toEqual([
    ['2026-04', 1, 0],
    ['2026-12', 0, 1],
    ['2027-01', 1, 0],
  ]);
});

test('what is usual is said only once there are eight answers since school began again', () => {
  const seven = weekdays('2026-09-01', [3, 3, 3, 3, 3, 3, 3]);
  expect(usualOf(seven, CALENDAR, '2026-09-30')).toEqual({ state: 'learning', answers: 7, needs: 8 });
  expect(usualOf({}, CALENDAR, '2026-09-30')).toEqual({ state: 'learning', answers: 0, needs: 8 });
  const summer = { ...weekdays('2026-06-01', Array<Level>(20).fill(4)), ...seven };
  expect(
    usualOf(
      summer,
      { ...CALENDAR, closures: [{ from: '2026-07-18', to: '2026-08-31', name: '' }] },
      '2026-09-30',
    ),
  ).toEqual({ state: 'learning', answers: 7, needs: 8 });
});

test('one bad morning is as usual, a run below the own usual is not', () => {
  const usual = Array<Level>(20).fill(4);
  expect(usualOf(weekdays('2026-09-01', [...usual, 1]), CALENDAR, '2026-12-01').state).toBe('as-usual');
  const lower = usualOf(weekdays('2026-09-01', [...usual, 1, 1, 1]), CALENDAR, '2026-12-01');
  expect(lower).toMatchObject({ state: 'lower', since: '2026-09-30' });
});

test('a child whose usual is rain is not lower because it rains', () => {
  const rain = Array<Level>(30).fill(2);
  expect(usualOf(weekdays('2026-09-01', rain), CALENDAR, '2026-12-01').state).toBe('as-usual');
});
