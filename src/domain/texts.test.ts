import { describe, expect, it } from 'vitest';
import { bytesOf, sentText, sentTexts, shownText, textOf, wordsOf } from './texts';

describe('what one person writes, as another sees it', () => {
  it.each([
    ['turned round', 'やめて\u202Eよてめや', 'やめてよてめや'],
    ['of no width', 'た\u200Bす\u2060け\uFEFFて', 'たすけて'],
    ['isolated', '\u2067あ\u2069い', 'あい'],
    ['a tag', 'あ\u{E0041}い', 'あい'],
    ['a joiner in a word', 'た\u200Dす', 'たす'],
    ['a control', 'あ\u0007い\u009B31m', 'あい31m'],
  ])('has nothing unseen in it: %s', (_, text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it.each([['1行め\n2行め\tおわり'], ['👨‍👩‍👧 👩🏽‍🚀 ❤️‍🔥'], ['葛\u{E0100}城'], ['がぎぐ ｶﾞ'], ['👍🏽']])(
    'keeps %j',
    (text) => {
      expect(shownText(text)).toBe(text);
    },
  );

  it('has no half of a character', () => {
    expect(shownText('あ\uD83Dい')).toBe('あ\uFFFDい');
    expect(sentText('あ\uD83D')).toBe('あ');
    expect(sentText('😀')).toBe('😀');
  });
});

it('is sent in one way of writing', () => {
  expect(sentText('か\u3099')).toBe('が');
});

it('is counted as the rules and a browser’s fields count', () => {
  expect(textOf(1, 4).safeParse('😀'.repeat(2)).success).toBe(true);
  expect(textOf(1, 4).safeParse(`${'😀'.repeat(2)}あ`).success).toBe(false);
  expect(textOf(1, 2).safeParse('').success).toBe(false);
});

it('is as long in bytes as a database holds it', () => {
  for (const text of ['a', 'é', 'あ', '😀', 'aéあ😀']) expect(bytesOf(text)).toBe(Buffer.byteLength(text));
});

it('is still readable when nothing of it can be seen', () => {
  expect(wordsOf(1, 5).parse('\u200B')).toBe('');
});

describe('every text of what is sent', () => {
  it('is whole characters in one way of writing, at any depth, and times stay times', () => {
    const at = new Date(0);
    const written = { text: 'か\u3099\uD83D', others: [{ ja: 'は\u309A' }], at, count: 1, none: null };
    expect(sentTexts(written)).toEqual({ text: 'が', others: [{ ja: 'ぱ' }], at, count: 1, none: null });
    expect(sentTexts(written).at).toBe(at);
  });

  it('is never longer than it was written, so that nothing becomes too long on its way', () => {
    const apart = '\u0958'.repeat(10);
    expect(apart.normalize('NFC').length).toBeGreaterThan(10);
    expect(sentText(apart)).toBe(apart);
  });
});
