import { expect, test } from 'vitest';
import { timeOn } from './days';

test('a time of the day is that of the school, not of the server', () => {
  expect(new Date(timeOn('2026-11-20', '17:00')).toISOString()).toBe('2026-11-20T08:00:00.000Z');
});
