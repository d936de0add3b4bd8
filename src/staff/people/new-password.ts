const GROUPS = 3;
const A_GROUP = 10_000;
const DIGITS = 4;

/** A first password that can be read out and typed by a child: twelve random digits in three groups. */
export function newPassword(): string {
  return newDigits(GROUPS).join('-');
}

/** So many groups of four random digits. */
export function newDigits(groups: number): string[] {
  return Array.from({ length: groups }, () => String(randomBelow(A_GROUP)).padStart(DIGITS, '0'));
}

/** Evenly 0 … `most` - 1. `most` at most 2^16. */
export function randomBelow(most: number): number {
  const RANGE = 2 ** 16;
  const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1));
  return drawn < RANGE - (RANGE % most) ? drawn % most : randomBelow(most);
}
