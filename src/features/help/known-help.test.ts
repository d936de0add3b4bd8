import { expect, it } from 'vitest';
import { defaultHelp } from '@domain/defaults/help';
import { knownHelp } from './known-help';

it('no child is left without a number: a school that has set none shows the national ones', () => {
  expect(knownHelp(undefined)).toBe(defaultHelp);
  expect(knownHelp({ lines: [], options: [] })).toBe(defaultHelp);
  const own = { lines: defaultHelp.lines.slice(0, 1), options: [] };
  expect(knownHelp(own)).toBe(own);
});
