import { expect, it } from 'vitest';
import { isUnanswered, lockDays } from './lost-tablet';

const DAY_MS = 24 * 60 * 60 * 1000;
const ANSWERED = Date.parse('2026-12-20T08:00:00Z');

it.each([
  [13, undefined, false],
  [13.99, undefined, false],
  [14, undefined, true],
  [400, undefined, true],
  [-400, undefined, false],
  [6.99, 7, false],
  [7, 7, true],
  [14, 30, false],
  [30, 30, true],
])('after %d days without an answer a tablet locks where the school says %s: %s', (days, settled, locks) => {
  expect(isUnanswered(ANSWERED, ANSWERED + days * DAY_MS, settled)).toBe(locks);
});

it.each([
  [0, 3],
  [-5, 3],
  [3.4, 3],
  [1000, 30],
  [Number.NaN, 14],
])('what a school cannot say, as %d, is taken as %d', (settled, days) => {
  expect(lockDays(settled)).toBe(days);
});
