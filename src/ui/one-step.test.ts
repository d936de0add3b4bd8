import { describe, expect, it } from 'vitest';
import { isSecondHalf, type Tap } from './one-step';

const first: Tap = { at: 1000, x: 300, y: 500, count: 1, pointer: 'touch' };
const then = (change: Partial<Tap>): Tap => ({ ...first, ...change });

describe('a second tap', () => {
  it.each([
    ['of a finger soon after', then({ at: 1180 }), 1020],
    ['of a pen that bounces', then({ at: 1030, pointer: 'pen', x: 303 }), 1010],
    ['on a page that came late on a slow tablet', then({ at: 1700 }), 1650],
    ['that was made before the page came', then({ at: 1500 }), 1650],
    ['of a mouse that was clicked twice', then({ at: 1200, pointer: 'mouse', count: 2 }), 1020],
  ])('%s is the same step', (_, tap, shownAt) => {
    expect(isSecondHalf(tap, { ...first, pointer: tap.pointer }, shownAt)).toBe(true);
  });

  it.each([
    ['after the page could be read', then({ at: 1500 })],
    ['somewhere else, on an answer', then({ at: 1100, y: 300 })],
    ['of a mouse that was clicked once', then({ at: 1100, pointer: 'mouse', count: 1 })],
    ['of a key', then({ at: 1005, pointer: undefined, count: 0 })],
  ])('%s is a step of its own', (_, tap) => {
    expect(isSecondHalf(tap, { ...first, pointer: tap.pointer }, 1020)).toBe(false);
  });

  it('is a step when no tap brought the page', () => {
    expect(isSecondHalf(then({ at: 1100 }), undefined, 1020)).toBe(false);
  });
});
