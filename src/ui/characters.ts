/** How long a text is to whoever writes it: an emoji or a kanji from the back of the dictionary is one character. */
export function characters(text: string): number {
  if (!('Segmenter' in Intl)) return Array.from(text).length;
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text)).length;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a text is longer than what is stored. A field says so instead of cutting: cut in the middle of a conversion, or of a
 * character, words would be lost under the fingers.
 */
export function isTooLong(text: string, max: number): boolean {
  return text.trim().length > max;
}
