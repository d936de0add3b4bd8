import { expect, it } from 'vitest';
import { TooLateError, within } from './limit';

const LIMIT_MS = 50;

it('lets what was done come through after a time in which nothing ran at all', async () => {
  // From here on timers come before what is done.
  await new Promise((resolve) => setImmediate(resolve));
  const done = new Promise((resolve) => setImmediate(resolve, 'done'));
  const waiting = within(LIMIT_MS, done);
  // A machine that was busy with something else, or slept.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * LIMIT_MS);
  expect(await waiting).toBe('done');
});

it('waits for nothing longer than its limit', async () => {
  await expect(within(LIMIT_MS, new Promise(() => undefined))).rejects.toThrow(TooLateError);
});
