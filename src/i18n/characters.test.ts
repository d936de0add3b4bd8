import { textOf } from '@domain/texts';
import { expect, it } from 'vitest';
import { isTooLong, roomFor } from './characters';

it.each([
  ['', 5],
  ['きのう', 2],
  ['が', 4],
  ['きのう、\n', 1],
  ['きのうのこと', -1],
  ['𠮷野家です', -1],
  ['きょう👍🏽', -1],
  ['👨‍👩‍👧‍👦です', -3],
])('says of %s what has to change, as its writer counts', (text, room) => {
  expect(roomFor(text, 5)).toBe(room);
});

it('takes exactly as much as is stored, without the blanks around it', () => {
  expect(isTooLong(`${'あ'.repeat(500)}\n`, 500)).toBe(false);
  expect(isTooLong('あ'.repeat(501), 500)).toBe(true);
});

it.each(['あ', '𠮷', '👨‍👩‍👧‍👦', 'が', '葛\u{E0100}'])(
  'lets through of %s what can be read, and no more',
  (one) => {
    const schema = textOf(1, 20);
    for (let count = 1; count <= 21; count += 1) {
      const text = one.repeat(count);
      expect(schema.safeParse(text).success).toBe(!isTooLong(text, 20));
      const left = count - Math.max(0, -roomFor(text, 20));
      expect(isTooLong(one.repeat(left), 20)).toBe(false);
    }
  },
);
