/** A table for a spreadsheet: RFC 4180, with the mark by which Excel reads UTF-8, and nothing in it that a spreadsheet would run. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells, index) => csvLine(cells, index === 0 ? 'first' : 'next')).join('');
}

/** One line of it, for tables that are longer than a text can be. */
export function csvLine(cells: readonly (string | number)[], place: 'first' | 'next' = 'next'): string {
  return `${place === 'first' ? '\uFEFF' : ''}${cells.map(field).join(',')}\r\n`;
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Some programs look for a formula behind blanks, too.
  const safe = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
