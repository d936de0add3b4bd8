/** Bytes of a text file as text: UTF-8 with or without BOM, UTF-16 as Excel saves it, ISO-2022-JP (JIS), EUC-JP, or Shift_JIS with the characters that Windows adds (CP932). */
export function decode(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Strict UTF-8 first: no Shift_JIS text of any length happens to be valid UTF-8, while the reverse often is. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (hasJisEscape(bytes)) return ['iso-2022-jp'];
  return ['utf-8', 'shift_jis', 'euc-jp'];
}

/** ESC $ B (or @): kanji follow in seven bits, as in mails and files of large machines. */
const hasJisEscape = (bytes: Uint8Array) =>
  bytes.some(
    (byte, at) =>
      byte === 0x1b && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40),
  );
