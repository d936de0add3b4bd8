import type { Random } from './random';

/** Sky, sea and forest: put together they sound like names and are nobody's. */
const FAMILY_START = [
  'そら',
  'くも',
  'かぜ',
  'ほし',
  'つき',
  'ゆき',
  'みず',
  'もり',
  'うみ',
  'にじ',
  'なみ',
  'あさ',
] as const;
const FAMILY_END = ['いろ', 'まち', 'おか', 'ぞら', 'つぶ', 'わた', 'びと', 'ねこ', 'かご', 'みち'] as const;
const GIVEN_START = ['は', 'み', 'そ', 'り', 'ゆ', 'あ', 'こ', 'な', 'か', 'ひ', 'ま', 'さ'] as const;
const GIVEN_END = ['る', 'お', 'な', 'と', 'き', 'く', 'ね', 'ら', 'のか', 'ひろ'] as const;

export interface Name {
  readonly familyName: string;
  readonly givenName: string;
  readonly kanaFamilyName: string;
  readonly kanaGivenName: string;
}

/** A name that is not in `taken` yet, and is then. */
export function newName(random: Random, taken: Set<string>): Name {
  for (;;) {
    const familyName = random.pick(FAMILY_START) + random.pick(FAMILY_END);
    const givenName = random.pick(GIVEN_START) + random.pick(GIVEN_END);
    const whole = `${familyName} ${givenName}`;
    if (taken.has(whole)) continue;
    taken.add(whole);
    return {
      familyName,
      givenName,
      kanaFamilyName: katakana(familyName),
      kanaGivenName: katakana(givenName),
    };
  }
}

function katakana(hiragana: string): string {
  return hiragana.replace(/[ぁ-ん]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
