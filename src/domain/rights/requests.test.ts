import { expect, it } from 'vitest';
import { dueDay } from './requests';

it.each([
  [undefined, '2026-12-20'],
  [{}, '2026-12-20'],
  [{ answerDays: 14 }, '2026-12-04'],
  [{ answerDays: 1 }, '2026-11-21'],
  // By whatever way a longer one has come there: the law’s days are the most.
  [{ answerDays: 90 }, '2026-12-20'],
  [{ answerDays: 0 }, '2026-11-21'],
])('is decided by the day that the school has promised: %j', (policy, day) => {
  expect(dueDay('2026-11-20', policy)).toBe(day);
});
