import type { CaseEntry } from '@domain/cases/entries';

export interface PlacedEntry {
  readonly id: string;
  readonly entry: CaseEntry;
}

/** The latest first. */
export function inTurn(entries: Readonly<Record<string, CaseEntry>>): PlacedEntry[] {
  return Object.entries(entries)
    .map(([id, entry]) => ({ id, entry }))
    .toSorted((a, b) => (a.entry.at === b.entry.at ? compare(a.id, b.id) : compare(b.entry.at, a.entry.at)));
}

/** Those of one kind. */
export function ofKind(entries: readonly PlacedEntry[], kind: CaseEntry['kind']): PlacedEntry[] {
  return entries.filter(({ entry }) => entry.kind === kind);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
