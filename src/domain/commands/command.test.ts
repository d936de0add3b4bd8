import { expect, it } from 'vitest';
import { replaced, UNCHANGED } from './command';

const PATH = 'schools/sora/settings/scale';

it('a document that is replaced is written whole, and the log names only what has changed', () => {
  const after = { scale: 'faces', body: true, hours: { from: 8, to: 9 } };
  expect(replaced(PATH, { scale: 'weather', body: true, hours: { to: 9, from: 8 } }, after)).toEqual({
    done: true,
    writes: [{ how: 'set', path: PATH, data: after }],
    log: { before: { scale: 'weather' }, after: { scale: 'faces' } },
  });
});

it('a field that goes, and one that comes, stands in the log on its side alone', () => {
  expect(replaced(PATH, { old: 1 }, { next: 2 })).toMatchObject({
    log: { before: { old: 1 }, after: { next: 2 } },
  });
});

it('a document that was not there is written, also when nothing stands in it', () => {
  const after = { scale: 'faces' };
  expect(replaced(PATH, undefined, after)).toEqual({
    done: true,
    writes: [{ how: 'set', path: PATH, data: after }],
    log: { before: {}, after },
  });
  expect(replaced(PATH, undefined, {}, { widens: true })).toEqual({
    done: true,
    writes: [{ how: 'set', path: PATH, data: {} }],
    log: {},
    widens: true,
  });
});

it('nothing is written where the same stands already', () => {
  expect(replaced(PATH, { scale: 'faces' }, { scale: 'faces' })).toBe(UNCHANGED);
});
