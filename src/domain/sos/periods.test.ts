import { expect, test } from 'vitest';
import { nextPeriod, PERIODS } from './periods';
import { at, calendar } from './sos.fixture';

const all = (now: number) =>
  PERIODS.map((period) => {
    const { day, time } = nextPeriod(period, calendar, now);
    return `${day.slice(8)} ${time}`;
  });

test('a talk can be promised for now, the next recess, the noon break or after school with one tap', () => {
  expect(all(at(9))).toEqual(['24 09:00', '24 10:25', '24 13:00', '24 15:40']);
});

test('what has passed today is of the next school day', () => {
  expect(all(at(14))).toEqual(['24 14:00', '25 10:25', '25 13:00', '24 15:40']);
});
