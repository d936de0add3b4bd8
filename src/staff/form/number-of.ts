/** The whole number that was typed, on whatever keyboard; nothing where it is none, so that the schema says what is missing. */
export function numberOf(text: string): number | undefined {
  const written = text.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}
