import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The CSV files of a folder or a zip archive by their name, wherever in the archive they lie. */
export async function readCsvFiles(path: string): Promise<Map<string, Uint8Array>> {
  if ((await stat(path)).isDirectory()) {
    const names = (await readdir(path)).filter(isCsv);
    const files = names.map(async (name) => [name, await readFile(join(path, name))] as const);
    return new Map(await Promise.all(files));
  }
  const entries = unzipSync(await readFile(path), { filter: ({ name }) => isCsv(name) });
  return new Map(Object.entries(entries).map(([name, bytes]) => [basename(name), bytes]));
}

function isCsv(name: string): boolean {
  return name.endsWith('.csv') && !basename(name).startsWith('.') && !name.startsWith('__MACOSX/');
}
