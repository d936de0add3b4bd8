import { expect, it } from 'vitest';
import { allInLanes } from './lanes';
import { MalformedDocumentError } from './malformed';

it('does all of it, tells what fails, and fails with what is mended by being delivered again', async () => {
  const items = ['a', 'b', 'c', 'd'].map((path) => ({ path }));
  const done: string[] = [];
  const told: string[] = [];
  const work = ({ path }: { path: string }) => {
    if (path === 'a') return Promise.reject(new MalformedDocumentError(path, 'rev'));
    if (path === 'c') return Promise.reject(new Error('later'));
    done.push(path);
    return Promise.resolve();
  };
  const all = allInLanes(2, items, work, (path) => told.push(path));
  await expect(all).rejects.toThrow('later');
  expect([done, told]).toEqual([
    ['b', 'd'],
    ['a', 'c'],
  ]);
});
