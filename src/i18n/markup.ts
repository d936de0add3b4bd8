/** Readings in locale files and survey data are written `{天気|てんき}`. */
export type TextPart = string | { base: string; reading: string };

const READING = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** The parts of a marked-up text in order. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(READING)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ base: match[1] ?? '', reading: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text without readings: for names of controls, titles, and reading aloud. */
export function plain(text: string): string {
  return text.replace(READING, '$1');
}

/** The text as it is spoken: readings in place of kanji, so that a voice says 今日 as the page means it. */
export function spoken(text: string): string {
  return text.replace(READING, '$2');
}
