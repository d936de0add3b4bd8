/**
 * How many more characters fit into a text of at most `max`, as schema and rules count them; below zero, how many have to go, as
 * whoever writes sees them: an emoji or a kanji from the back of the dictionary is one. A field says so instead of cutting: cut
 * in the middle of a conversion, or of a character, words would be lost under the fingers.
 */
export function roomFor(text: string, max: number): number {
  const stored = text.trim();
  let room = max - stored.length;
  if (room >= 0) return room;
  let tooMany = 0;
  for (const character of charactersOf(stored).reverse()) {
    if (room >= 0) break;
    room += character.length;
    tooMany += 1;
  }
  return -tooMany;
}

/** Whether a text is longer than what is stored. */
export function isTooLong(text: string, max: number): boolean {
  return roomFor(text, max) < 0;
}

let segmenter: Intl.Segmenter | undefined;

function charactersOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
