import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentages, percentOf } from './percentages';

test('the percentages of one bar add up to 100', () => {
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
  expect(percentages([1, 1, 1, 1, 1, 1, 1])).toEqual([15, 15, 14, 14, 14, 14, 14]);
  expect(percentages([0.5, 0.25, 0.25])).toEqual([50, 25, 25]);
});

test('nothing is 0, and a part in the whole is what it would be beside the rest', () => {
  expect(percentages([0, 0])).toEqual([0, 0]);
  expect(percentages([])).toEqual([]);
  expect([percentOf(2, 3), percentOf(0, 0), percentOf(4, 4)]).toEqual([67, 0, 100]);
});

test('no part is further than one from its share, nobody has 0 people and some percent, and the order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const shown = percentages(parts);
      if (whole > 0) expect(shown.reduce((sum, one) => sum + one, 0)).toBe(100);
      for (const [index, part] of parts.entries()) {
        if (whole > 0) expect(Math.abs((shown[index] ?? 0) - (part * 100) / whole)).toBeLessThan(1);
        if (part === 0) expect(shown[index]).toBe(0);
        for (const [other, more] of parts.entries())
          if (more > part) expect(shown[other]).toBeGreaterThanOrEqual(shown[index] ?? 0);
      }
    }),
  );
});
