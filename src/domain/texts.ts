/** Texts that people write for each other. */
import * as z from 'zod/mini';

/** Half of a pair, as a field cut off by length or a broken keyboard leaves it: no database keeps it. */
const LONE_HALF = /\p{Surrogate}/gu;

/**
 * What is not seen and can change what is: directions that turn a text round, widths of nothing, tags, and controls other than a
 * new line or a tab. A joiner stays where it makes one picture of several.
 */
const UNSEEN =
  /(\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?\u200D)(?=\p{Extended_Pictographic})|[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]|[^\P{Cc}\n\t]/gu;

/** As it is shown to somebody else: whole characters, with nothing in it that cannot be seen. */
export function shownText(text: string): string {
  return text.replace(LONE_HALF, '\uFFFD').replace(UNSEEN, (_, joined: string | undefined) => joined ?? '');
}

/** As it is sent: also one way of writing each kana, so that the same words are the same text. Never longer than it was written. */
export function sentText(text: string): string {
  const whole = text.replace(LONE_HALF, '');
  const composed = whole.normalize('NFC');
  return composed.length > whole.length ? whole : composed;
}

/** Every text of a document as it is sent, at any depth. What is no plain value (a time, the server's own) stays as it is. */
export function sentTexts<T>(value: T): T {
  return deeply(value) as T;
}

function deeply(value: unknown): unknown {
  if (typeof value === 'string') return sentText(value);
  if (Array.isArray(value)) return value.map(deeply);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deeply(inner)]));
}

/** How many bytes a text is in a database. */
export function bytesOf(text: string): number {
  return Array.from(text, (one) => bytesOfPoint(one.codePointAt(0) ?? 0)).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

function bytesOfPoint(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A text of so many units of UTF-16, kept as it is: a browser's fields and the rules count them, zod's own limits whole characters. */
/* @__NO_SIDE_EFFECTS__ */
export function textOf(min: number, max: number) {
  return z.string().check(z.refine((text) => text.length >= min && text.length <= max));
}

/** The same, as it is shown to somebody else. */
/* @__NO_SIDE_EFFECTS__ */
export function wordsOf(min: number, max: number) {
  return textOf(min, max).check(z.overwrite(shownText));
}

/** Names and other words of any length, as they are shown. */
/* @__NO_SIDE_EFFECTS__ */
export function shownWords() {
  return z.string().check(z.overwrite(shownText));
}

/** The fields of a text in every language that there is; Japanese is required, `ja-easy` is the wording for grades 1–3. */
/* @__NO_SIDE_EFFECTS__ */
export function inLanguages<Text extends z.ZodMiniType>(text: Text) {
  const other = z.optional(text);
  return { ja: text, 'ja-easy': other, en: other, pt: other, zh: other, vi: other, fil: other };
}
