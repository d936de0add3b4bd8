/** Archives as people send them: folders in folders, archives in archives, names in Shift_JIS. */
import { unzipSync } from 'fflate';
import type { Problem, ProblemCode } from '@domain/import/problem';
import { decode } from './decode';

/** Unpacked, all together: 30,000 pupils with everything about them have a tenth of it. */
const BYTES_MAX = 200_000_000;
/** An archive in an archive in an archive. */
const DEPTH_MAX = 3;

const SIGNATURES = { zip: 0x04034b50, directory: 0x02014b50, old: 0xe011cfd0 } as const;
const ENCRYPTED = 1;

export function signatureOf(bytes: Uint8Array): number {
  return bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

export const isArchive = (bytes: Uint8Array) => signatureOf(bytes) === SIGNATURES.zip;
/** .xls, or .xlsx with a password. */
export const isOldExcel = (bytes: Uint8Array) => signatureOf(bytes) === SIGNATURES.old;

/** Every file by its path; what cannot be opened is told in one sentence. */
export function unpack(
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
  depth = 0,
): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    const refuse = (code: ProblemCode) =>
      problems.push({ severity: 'error', code, file: name, params: { value: name } });
    if (!isWanted(name)) continue;
    const looksPacked = isArchive(bytes) && !isWorkbook(bytes);
    if (!looksPacked) {
      if (/\.zip$/i.test(name)) refuse('zip-broken');
      else found.set(name, bytes);
    } else if (isEncrypted(bytes)) refuse('zip-encrypted');
    else if (depth === DEPTH_MAX) refuse('zip-too-large');
    else {
      const entries = entriesOf(bytes);
      if (typeof entries === 'string') refuse(entries);
      else {
        const inside = new Map(
          [...entries].map(([path, data]) => [depth === 0 ? path : `${name}/${path}`, data]),
        );
        for (const [path, data] of unpack(inside, problems, depth + 1)) found.set(path, data);
      }
    }
  }
  return found;
}

/** What file systems and office programs leave beside the files. */
function isWanted(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    name !== '' && !/^(\.|~\$|__MACOSX|Thumbs\.db$|desktop\.ini$)/i.test(name) && !path.includes('__MACOSX/')
  );
}

/** An Excel file is an archive, too. */
function isWorkbook(bytes: Uint8Array): boolean {
  return namesIn(bytes).some(({ name }) => name === '[Content_Types].xml' || name.startsWith('xl/'));
}

function isEncrypted(bytes: Uint8Array): boolean {
  return namesIn(bytes).some(({ flags }) => (flags & ENCRYPTED) !== 0);
}

function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> | 'zip-broken' | 'zip-too-large' {
  const size = namesIn(bytes).reduce((sum, one) => sum + one.size, 0);
  if (size > BYTES_MAX) return 'zip-too-large';
  try {
    const entries = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= BYTES_MAX });
    return new Map(Object.entries(entries).map(([name, data]) => [legible(name), data]));
  } catch {
    return 'zip-broken';
  }
}

/** Windows writes the names of files in Shift_JIS, and they arrive as one character a byte. */
function legible(name: string): string {
  const codes = Array.from(name, (one) => one.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  return decode(Uint8Array.from(codes)) ?? name;
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly size: number;
}

/** What the archive's own list says. */
function namesIn(bytes: Uint8Array): Listed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return [];
  const listed: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  while (
    listed.length < count &&
    at + 46 <= bytes.length &&
    view.getUint32(at, true) === SIGNATURES.directory
  ) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + (length ?? 0)));
    listed.push({ name, flags: view.getUint16(at + 8, true), size: view.getUint32(at + 24, true) });
    at += 46 + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return listed;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_MAX);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
