import { expect, it } from 'vitest';
import { readTogether } from './read-together';

const failing = () => {
  let fail: (error: Error) => void = () => undefined;
  const read = new Promise<never>((_, reject) => (fail = reject));
  return { read, fail };
};
/** How far a promise has come once everything that waits has had its turn. */
const comeTo = async (promise: Promise<unknown>) => {
  const state = promise.then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  );
  await new Promise((resolve) => setImmediate(resolve));
  return Promise.race([state, Promise.resolve('under way')]);
};

it('gives what was read, in the order of the reads', async () => {
  const later = new Promise<string>((resolve) => setImmediate(() => resolve('later')));
  expect(await readTogether([later, Promise.resolve(2)])).toEqual(['later', 2]);
});

it('fails as the read that failed first, wherever it stands: what follows from it would keep a transaction from being begun anew', async () => {
  const [one, other] = [failing(), failing()];
  const together = readTogether([one.read, other.read]);
  other.fail(new Error('too much contention'));
  one.fail(new Error('the transaction is closed'));
  await expect(together).rejects.toThrow('too much contention');
});

it('does not fail while another of its reads is under way', async () => {
  const [one, other] = [failing(), failing()];
  const together = readTogether([one.read, other.read]);
  one.fail(new Error('one'));
  expect(await comeTo(together)).toBe('under way');
  other.fail(new Error('other'));
  expect(await comeTo(together)).toBe('one');
});
