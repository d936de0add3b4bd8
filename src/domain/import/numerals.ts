const NUMERALS = Array.from('一二三四五六七八九');

/** 1 to 9 of one such character; undefined for anything else. */
export function numeralOf(character: string): number | undefined {
  const at = NUMERALS.indexOf(character);
  return at < 0 ? undefined : at + 1;
}
