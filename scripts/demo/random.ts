/** Numbers that look random and are the same in every run: everything in the demo city follows from its seed. */
export interface Random {
  /** 0 ≤ x < 1 */
  unit(): number;
  /** A whole number, 0 ≤ n < count. */
  below(count: number): number;
  /** Standard normal. */
  normal(): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
}

/** An independent stream for each key, so that one more pupil does not change all the others. */
export function randomOf(seed: number, key: string): Random {
  let state = (fnv1a(key) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  const unit = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(unit() * count);
  return {
    unit,
    below,
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (probability) => unit() < probability,
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Looks like a version 4 UUID, as the Japan profile wants identifiers to be. */
export function uuidFrom(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
