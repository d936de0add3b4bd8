/** RFC 4180: CRLF, quotes where needed, nothing that a spreadsheet would run. */
export function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = String(value);
  const safe = /^[=@+\t\r]|^-[^\d]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
