import { expect, it } from 'vitest';
import { rateLimitOfEach } from './rate';

it('counts each caller by itself, anew every minute', () => {
  const mayAsk = rateLimitOfEach(2);
  expect(['a', 'a', 'a', 'b'].map((caller) => mayAsk(caller, 59_000))).toEqual([true, true, false, true]);
  expect(mayAsk('a', 60_000)).toBe(true);
});
