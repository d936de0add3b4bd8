import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** The files of a folder and of those in it by their path, or the one file. */
export async function filesAt(path: string): Promise<Map<string, Uint8Array>> {
  if (!(await stat(path)).isDirectory()) return new Map([[basename(path), await readFile(path)]]);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const full = join(entry.parentPath, entry.name);
      return [relative(path, full).split(sep).join('/'), await readFile(full)] as const;
    });
  return new Map((await Promise.all(files)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
