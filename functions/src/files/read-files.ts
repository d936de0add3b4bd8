/** Files as somebody sends them → tables. Runs in the commands and in the functions. */
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { readTable } from './read-table';
import { readWorkbook } from './read-workbook';
import { isArchive, isOldExcel, unpack } from './unpack';

const TEXT = /\.(csv|tsv|txt)$/i;

/**
 * Tables by name. Of a OneRoster set the names are those of its files, wherever in folders and archives they lie; elsewhere the path,
 * and the sheet of a workbook that has several. Files that are neither are told of.
 */
export async function readFiles(
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): Promise<Map<string, Table>> {
  const tables = new Map<string, Table>();
  const unpacked = unpack(files, problems);
  const chosen = oneSet(unpacked, problems);
  for (const [name, bytes] of chosen) {
    if (isOldExcel(bytes))
      problems.push({ severity: 'error', code: 'excel-old', file: name, params: { value: name } });
    else if (isArchive(bytes))
      for (const table of await readWorkbook(name, bytes, problems)) tables.set(table.file, table);
    else if (TEXT.test(name) || files.size === 1) {
      const table = readTable(name, bytes, problems);
      if (table !== null) tables.set(name, table);
    } else problems.push({ severity: 'warning', code: 'file-unread', file: name, params: { value: name } });
  }
  if (unpacked.size === 0 && problems.length === 0)
    problems.push({ severity: 'error', code: 'files-none', file: [...files.keys()].join(', '), params: {} });
  return tables;
}

/**
 * Where a manifest lies, the files beside it are the set, by their own names. A set that lies deeper (the archive that somebody has
 * unpacked beside it) is passed over; two that lie side by side are told of.
 */
function oneSet(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): Map<string, Uint8Array> {
  const all = [...files.keys()].filter((path) => /(^|\/)manifest\.csv$/i.test(path)).map(folderOf);
  const depth = (path: string) => path.split('/').length;
  const sets = all.filter((path) => depth(path) === Math.min(...all.map(depth)));
  const [folder] = sets;
  if (folder === undefined) return new Map(files);
  if (sets.length > 1)
    problems.push({
      severity: 'error',
      code: 'sets-many',
      file: 'manifest.csv',
      params: { value: sets.join(', ') },
    });
  const beside = [...files].filter(([path]) => folderOf(path) === folder && TEXT.test(path));
  return new Map(beside.map(([path, bytes]) => [path.slice(folder.length), bytes]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
