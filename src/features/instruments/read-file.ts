import { type CheckedInstrument, instrumentOfJson } from '@domain/survey/instrument-problems';
import { instrumentOfRows, type InstrumentHead } from '@domain/survey/instrument-rows';

/** A stored document holds 1 MiB, names of fields included. */
export const LARGEST_FILE = 600_000;

/** The text of a file that an office saved: UTF-8, or Shift_JIS as Excel writes it. `null`: neither. */
export async function textOfFile(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

export function isJson({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith('.json');
}

/** Checks a file's text; `head` says of a table what no row says. */
export async function checkText(
  text: string,
  json: boolean,
  head: InstrumentHead,
): Promise<CheckedInstrument> {
  if (json) return instrumentOfJson(text);
  const { CsvError, parse } = await import('csv-parse/browser/esm/sync');
  try {
    const lines = text.replace(/\r\n?/g, '\n');
    const parsed = parse(lines, {
      ...{ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = parsed.map(({ record, info }) => ({ cells: record, line: info.lines - breaksIn(record) }));
    return instrumentOfRows(rows, head);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [{ code: 'not-csv', line: Number(error.lines) }] };
  }
}

/** A cell may hold several lines; the parser counts where a row ends. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
}
