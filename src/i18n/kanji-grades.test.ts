import { expect, it } from 'vitest';
import { KANJI_PER_GRADE, needsReading } from './kanji-grades';

it('holds as many kanji per grade as the official table', () => {
  expect(KANJI_PER_GRADE).toEqual([80, 160, 200, 202, 193, 191]);
});

it.each([
  ['天気', 1, true],
  ['天気', 2, false],
  ['届', 6, true],
  ['届', 7, false],
  ['躊躇', 9, true],
  ['こころ', 1, false],
])('%s for grade %i', (word, grade, expected) => {
  expect(needsReading(word, grade)).toBe(expected);
});
