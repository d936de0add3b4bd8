/** Where one Japanese word ends and the next begins: kana, kanji, Japanese marks, or the edge of a reading or a placeholder. */
const GAP =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。！？・：」』）…}]) +(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（…{])/gu;

/** Two placeholders are values that would run together, such as a day and a time. */
const BETWEEN_VALUES = /(\}\}) +(\{\{)/g;
const KEPT_GAP = '\u0000';

type Words = { [key: string]: unknown };

/** A Japanese text as older readers know it: without the gaps between words that help younger ones. */
export function withoutGaps(text: string): string {
  return text.replace(BETWEEN_VALUES, `$1${KEPT_GAP}$2`).replace(GAP, '$1').replaceAll(KEPT_GAP, ' ');
}

/** A locale file for grades 7–9: their own wording where there is one, else the Japanese one without gaps. */
export function upperWords(japanese: Words, own: Words): Words {
  return Object.fromEntries(
    Object.entries(japanese).map(([key, value]) => {
      const ownValue = own[key];
      if (typeof value !== 'string') return [key, upperWords(value as Words, (ownValue ?? {}) as Words)];
      return [key, ownValue ?? withoutGaps(value)];
    }),
  );
}
