import readWorkbookFile, { type CellValue } from 'read-excel-file/node';
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { tableOf } from './read-table';

/** Every sheet of an Excel file that has something in it; readings (ふりがな) that Excel keeps beside a name are not part of it. */
export async function readWorkbook(file: string, bytes: Uint8Array, problems: Problem[]): Promise<Table[]> {
  try {
    const sheets = await readWorkbookFile(Buffer.from(bytes));
    const tables = sheets.flatMap(({ sheet, data }) => {
      const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
      return tableOf(sheets.length > 1 ? `${file}/${sheet}` : file, rows) ?? [];
    });
    if (tables.length === 0) problems.push({ severity: 'error', code: 'file-empty', file, params: {} });
    return tables;
  } catch {
    problems.push({ severity: 'error', code: 'excel-broken', file, params: { value: file } });
    return [];
  }
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  const value: unknown = cell;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
