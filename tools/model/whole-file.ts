/** Files that stand whole or not at all: hours of computing end in one, and the next command reads it. */
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';

const CODES = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOSPC'];

/** Whether a path is to blame. */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.includes(String(error.code));
}

/** Where a file is written before it takes its place. */
export function partOf(path: string): string {
  return `${path}.part`;
}

/** Throws a file error where `path` could not be written. Touches nothing that stands there. */
export async function expectWritable(path: string): Promise<void> {
  const standing = await stat(path).catch(() => undefined);
  if (standing?.isDirectory()) throw Object.assign(new Error(`a folder: ${path}`), { code: 'EISDIR' });
  const part = await open(partOf(path), 'w');
  await part.close();
  await rm(partOf(path));
}

/** Throws a file error, leaving what stood there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeFile(partOf(path), text);
    await rename(partOf(path), path);
  } catch (error) {
    await rm(partOf(path), { force: true }).catch(() => undefined);
    throw error;
  }
}
