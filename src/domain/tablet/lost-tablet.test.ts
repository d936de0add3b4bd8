import { expect, it } from 'vitest';
import { isUnanswered } from './lost-tablet';

const DAY_MS = 24 * 60 * 60 * 1000;
const ANSWERED = Date.parse('2026-12-20T08:00:00Z');

it.each([
  [13, false],
  [13.99, false],
  [14, true],
  [400, true],
  [-400, false],
])('after %d days without an answer a tablet locks: %s', (days, locks) => {
  expect(isUnanswered(ANSWERED, ANSWERED + days * DAY_MS)).toBe(locks);
});
