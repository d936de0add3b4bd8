/**
 * Everybody's first, then everybody's second, and so on, by the widest circle first: nobody waits behind another's tenth. Within the
 * narrowest circle the order stays.
 */
export function inFairTurns<T>(items: readonly T[], ...circles: readonly ((item: T) => string)[]): T[] {
  const [circleOf, ...narrower] = circles;
  if (!circleOf) return [...items];
  const lines = linesOf(items, circleOf).map((line) => inFairTurns(line, ...narrower));
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    lines.flatMap((line) => line.slice(turn, turn + 1)),
  );
}

function linesOf<T>(items: readonly T[], circleOf: (item: T) => string): T[][] {
  const lines = new Map<string, T[]>();
  for (const item of items) {
    const line = lines.get(circleOf(item));
    if (line) line.push(item);
    else lines.set(circleOf(item), [item]);
  }
  return [...lines.values()];
}
