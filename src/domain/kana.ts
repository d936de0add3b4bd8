/** Distance of each katakana from its hiragana. */
const BETWEEN = 0x60;

/** Katakana of full width as hiragana; everything else as it is. */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (one) => String.fromCharCode(one.charCodeAt(0) - BETWEEN));
}

/** Hiragana as katakana; everything else as it is. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (one) => String.fromCharCode(one.charCodeAt(0) + BETWEEN));
}
