/** One line of the bench: what was measured, and what it may be at most. */
export interface Row {
  what: string;
  value: number;
  unit: string;
  /** Upper bound; none where a number is only told. */
  budget?: number;
  /** How it was measured, where that is not plain. */
  note?: string;
}

export function isWithin({ value, budget }: Row): boolean {
  return budget === undefined || value <= budget;
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    isWithin(row) ? 'ok  ' : 'OVER',
    row.what,
    `${numeral(row.value)} ${row.unit}`,
    row.budget === undefined ? '' : `≤ ${numeral(row.budget)}`,
    row.note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function numeral(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 0.1 ? value.toFixed(5) : value.toFixed(value < 10 ? 2 : 0);
}

/** The value that 95 of 100 are not above. Throws when there are none. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}
