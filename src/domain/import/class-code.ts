/** The part of a class id that names the class within its grade: letters and digits, the same in every import. */
import { toHiragana } from '../kana';
import { tidyCode } from './cells';
import { numeralOf } from './numerals';
import type { Sha256 } from './plan';

const VOWELS = ['a', 'i', 'u', 'e', 'o'];
/** First kana of each row of five, and its consonant; the irregular ones stand below. */
const ROWS: readonly (readonly [string, string])[] = [
  ['\u3042\u3044\u3046\u3048\u304a', ''],
  ['\u304b\u304d\u304f\u3051\u3053', 'k'],
  ['\u304c\u304e\u3050\u3052\u3054', 'g'],
  ['\u3055\u3057\u3059\u305b\u305d', 's'],
  ['\u3056\u3058\u305a\u305c\u305e', 'z'],
  ['\u305f\u3061\u3064\u3066\u3068', 't'],
  ['\u3060\u3062\u3065\u3067\u3069', 'd'],
  ['\u306a\u306b\u306c\u306d\u306e', 'n'],
  ['\u306f\u3072\u3075\u3078\u307b', 'h'],
  ['\u3070\u3073\u3076\u3079\u307c', 'b'],
  ['\u3071\u3074\u3077\u307a\u307d', 'p'],
  ['\u307e\u307f\u3080\u3081\u3082', 'm'],
  ['\u3089\u308a\u308b\u308c\u308d', 'r'],
];
const ROMAJI = new Map<string, string>([
  ...ROWS.flatMap(([kana, consonant]) =>
    Array.from(kana).map((one, at) => [one, `${consonant}${VOWELS[at] ?? ''}`] as const),
  ),
  ...Object.entries({ や: 'ya', ゆ: 'yu', よ: 'yo', わ: 'wa', を: 'wo', ん: 'n', っ: '', ー: '' }),
  ...Object.entries({ し: 'shi', ち: 'chi', つ: 'tsu', ふ: 'fu', じ: 'ji', ゃ: 'ya', ゅ: 'yu', ょ: 'yo' }),
]);

const IS_CODE = /^[0-9a-z]{1,16}$/;

/** The name of a class without its grade: `1` of 01, 1組, 5年1組 and 5-1, `A` of 5年A組, `ひまわり` of ひまわり学級. */
export function bareClass(written: string): string {
  return tidyCode(written)
    .replace(/\s/g, '')
    .replace(/^(小学?|中学?)?第?[1-9一二三四五六七八九]年生?(?=.)/, '')
    .replace(/^[1-9](?:-(?=.)|の(?=.{1,2}$))/, '')
    .replace(/(?<=.)(組|学級|級|クラス)$/, '')
    .replace(/^0+(?=\d)/, '');
}

/** One for every way of writing the same class. */
export function classKey(written: string): string {
  const bare = bareClass(written).toLowerCase();
  return String(numeralOf(bare) ?? bare);
}

/**
 * `1` from 1組, 5年1組, 5-1 or 01; `a` from A組; `i` from い組; `himawari` from ひまわり学級; letters made of the name from any other.
 * `undefined` only for nothing at all.
 */
export function classCodeOf(written: string, sha256: Sha256): string | undefined {
  const name = classKey(written);
  if (name === '') return undefined;
  if (IS_CODE.test(name)) return name;
  const letters = Array.from(
    toHiragana(name),
    (one) => ROMAJI.get(one) ?? (/[0-9a-z]/.test(one) ? one : '-'),
  ).join('');
  return IS_CODE.test(letters) ? letters : `x${sha256(name).slice(0, 7)}`;
}
