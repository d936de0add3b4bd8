/** How cells typed by people in spreadsheets become values. */
import { shownText } from '../texts';

/** Text as it was meant: nothing unseen in it, no spaces around it, full-width spaces made plain. Characters of names are left alone. */
export function tidyText(cell: string): string {
  return shownText(cell)
    .normalize('NFC')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** Codes, numbers, dates and addresses: full-width letters and digits become half-width. */
export function tidyCode(cell: string): string {
  return cell.normalize('NFKC').trim();
}

/** Whether a spreadsheet would run this cell instead of showing it, e.g. `=HYPERLINK(…)`, also in full width. */
export function isFormula(cell: string): boolean {
  return /^([=@]|[+-][A-Za-z(=@])/.test(tidyCode(cell));
}

/** `2026-11-20`, `2026/11/20` and `2026年11月20日` as a day string; undefined for anything else. */
export function dayFromCell(cell: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(tidyCode(cell));
  if (match === null) return undefined;
  const [, year = '', month = '', date = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? day : undefined;
}
