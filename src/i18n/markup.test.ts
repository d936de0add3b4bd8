import { expect, it } from 'vitest';
import { plain, spoken, textParts } from './markup';

const text = 'いまの こころの{天気|てんき}は、どれに {近|ちか}い？';

it('splits a text into words with and without readings', () => {
  expect(textParts(text)).toEqual([
    'いまの こころの',
    { base: '天気', reading: 'てんき' },
    'は、どれに ',
    { base: '近', reading: 'ちか' },
    'い？',
  ]);
});

it('gives the plain and the spoken text', () => {
  expect(plain(text)).toBe('いまの こころの天気は、どれに 近い？');
  expect(spoken(text)).toBe('いまの こころのてんきは、どれに ちかい？');
});

it('leaves placeholders and other braces alone', () => {
  expect(textParts('{{count}}件')).toEqual(['{{count}}件']);
});
