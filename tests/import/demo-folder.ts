import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { demoFiles } from '../../scripts/demo/files';

/** The demo city's roster, as bytes by file name, with a change to some of its texts. */
export function rosterBytes(change: (text: string, file: string) => string = (text) => text) {
  const files = [...demoFiles(7, '2026-11-20')].filter(([path]) => path.startsWith('oneroster/'));
  return new Map(
    files.map(([path, text]) => {
      const name = path.slice('oneroster/'.length);
      return [name, new TextEncoder().encode(change(text, name))] as const;
    }),
  );
}

export function demoBytes(file: string): Uint8Array {
  return new TextEncoder().encode(demoFiles(7, '2026-11-20').get(file));
}

export function inShiftJis(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  return new Map([...files].map(([name, bytes]) => [name, toShiftJis(new TextDecoder().decode(bytes))]));
}

export function toShiftJis(text: string): Uint8Array {
  return new Uint8Array(Encoding.convert(Encoding.stringToCode(text), 'SJIS', 'UNICODE'));
}

/** A folder of its own with these files in it. */
export async function folderWith(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soramoyo-import-'));
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  return folder;
}
