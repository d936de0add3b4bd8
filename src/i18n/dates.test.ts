import { expect, it } from 'vitest';
import { stopwatch } from './dates';

it('writes how long something has lasted as a stopwatch does, and nothing below zero', () => {
  expect([0, 42_999, 60_000, 725_000, 3_723_000].map(stopwatch)).toEqual([
    '0:00',
    '0:42',
    '1:00',
    '12:05',
    '1:02:03',
  ]);
  expect(stopwatch(-5000)).toBe('0:00');
});
