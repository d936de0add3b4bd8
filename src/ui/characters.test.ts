import { expect, it } from 'vitest';
import { characters, isTooLong } from './characters';

it.each([
  ['', 0],
  ['きのう', 3],
  ['𠮷野家', 3],
  ['👍🏽', 1],
  ['👨‍👩‍👧‍👦です', 3],
  ['が', 1],
])('counts %s as its writer does', (text, count) => {
  expect(characters(text)).toBe(count);
});

it('takes exactly as much as is stored, without the blanks around it', () => {
  expect(isTooLong(`${'あ'.repeat(500)}\n`, 500)).toBe(false);
  expect(isTooLong('あ'.repeat(501), 500)).toBe(true);
});
