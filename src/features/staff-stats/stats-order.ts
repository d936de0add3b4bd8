import type { Stats } from '@domain/derived';

/** School or city first, then its grades from the youngest. */
export function scopesInOrder(stats: readonly Stats[]): Stats[] {
  return stats.toSorted((a, b) => (gradeOfScope(a.scope) ?? 0) - (gradeOfScope(b.scope) ?? 0));
}

/** 1–9 for statistics of a grade; undefined for those of a school or the city. */
export function gradeOfScope(scope: string): number | undefined {
  return scope.startsWith('grade-') ? Number(scope.slice('grade-'.length)) : undefined;
}

/** Whether every figure is withheld, because there are too few children or schools. */
export function isAllWithheld(stats: readonly Stats[]): boolean {
  return stats
    .flatMap(({ forms }) => Object.values(forms))
    .every(({ answered, indicators }) =>
      [answered, ...Object.values(indicators)].every((one) => one === null),
    );
}

/** Statistics by round, the round with the highest id first: ids begin with the school year. */
export function byRound(stats: Readonly<Record<string, Stats>>): [roundId: string, stats: Stats[]][] {
  const rounds = new Map<string, Stats[]>();
  for (const one of Object.values(stats)) rounds.set(one.roundId, [...(rounds.get(one.roundId) ?? []), one]);
  return [...rounds].sort(([a], [b]) => (a < b ? 1 : -1));
}
