import { expect, it, vi } from 'vitest';
import { throttle } from './throttle';

it('runs at once, and once more at the end for all that came meanwhile', () => {
  const work = vi.fn(() => Promise.resolve());
  let wake = () => {};
  const run = throttle(work, 30, (_, callback) => {
    wake = callback;
  });
  run();
  expect(work).toHaveBeenCalledTimes(1);
  run();
  run();
  expect(work).toHaveBeenCalledTimes(1);
  wake();
  expect(work).toHaveBeenCalledTimes(2);
  wake();
  expect(work).toHaveBeenCalledTimes(2);
  run();
  expect(work).toHaveBeenCalledTimes(3);
});
