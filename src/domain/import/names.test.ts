import { expect, test } from 'vitest';
import { compareNames, legibleName } from './names';

test('spaces and width make no other name', () => {
  expect(compareNames('そらいろ　はる', 'そらいろはる')).toBe('same');
  expect(compareNames('ｿﾗｲﾛ ﾊﾙ', 'ソライロ ハル')).toBe('same');
});

test('another form of a character is probably the same child', () => {
  expect(compareNames('髙橋 桜', '高橋 櫻')).toBe('variant');
  expect(compareNames('渡邉 はる', '渡邊 はる')).toBe('variant');
});

test('another name is another child', () => {
  expect(compareNames('高橋 はる', '高橋 なつ')).toBe('different');
});

test('a character that a register drew for itself stands for any other, and somebody has to look', () => {
  expect(compareNames('\uE000崎 吉乃', '山崎 吉乃')).toBe('illegible');
  expect(compareNames('\uE000崎 吉乃', '山崎 なつ')).toBe('different');
  expect(compareNames('\uE000崎 吉乃', '崎 吉乃')).toBe('different');
  expect(legibleName('\uE000崎 \u{F0000}')).toBe('〓崎 〓');
});

test('one drawing of a character, kana of either kind, and a small ヶ are the same child in another form', () => {
  expect(compareNames('葛\u{e0100}西 はる', '葛西 はる')).toBe('variant');
  expect(compareNames('青山 ハルト', '青山 はると')).toBe('variant');
  expect(compareNames('八ヶ代 なぎ', '八ケ代 なぎ')).toBe('variant');
});
