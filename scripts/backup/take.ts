/** Everything that is stored, as it was at one moment, into a folder that only the key opens. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FieldPath, type QueryDocumentSnapshot, type Timestamp } from 'firebase-admin/firestore';
import { DOCUMENTS } from '@domain/documents/table';
import { inLanes } from '../../functions/src/platform/lanes';
import type { Target } from '../import/target';
import { accountPages } from './accounts';
import { type BackupPart, HEADER, type Header, MANIFEST, type Manifest, placeOf } from './manifest';
import { BackupError, keyOf, SALT_BYTES, sealed, sha256 } from './seal';
import { lineOf } from './values';

const PAGE = 500;
const COLLECTIONS_AT_ONCE = 4;
/** Before they are compressed. */
const PART_BYTES = 8 * 1024 * 1024;

/** The names of all collections that documents are declared in. */
function collectionNames(): string[] {
  const paths = Object.values(DOCUMENTS).map(({ at }) => (typeof at === 'string' ? at : at.template));
  return [...new Set(paths.map((path) => path.split('/').at(-2) ?? ''))].sort();
}

export async function takeBackup(
  target: Target,
  folder: string,
  secret: Buffer,
  tell: (line: string) => void = () => undefined,
): Promise<Manifest> {
  const { project } = target;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new BackupError(`${folder} is not empty.`);
  const names = collectionNames();
  await refuseUndeclared(target, names);
  const header: Header = {
    ...{ version: 1, id: randomUUID() },
    salt: randomBytes(SALT_BYTES).toString('base64'),
  };
  const key = await keyOf(secret, Buffer.from(header.salt, 'base64'));
  await writeFile(join(folder, HEADER), `${JSON.stringify(header)}\n`);
  const parts: BackupPart[] = [];
  let next = 1;
  const writePart = async (kind: BackupPart['kind'], lines: readonly string[]) => {
    const name = `${String(next).padStart(6, '0')}.part`;
    next += 1;
    const bytes = await sealed(key, placeOf(header.id, name), lines.join('\n'));
    await writeFile(join(folder, name), bytes);
    parts.push({ name, kind, count: lines.length, bytes: bytes.length, sha256: sha256(bytes) });
  };

  const readTime = await serverMoment(target);
  const collections: Record<string, number> = {};
  await inLanes(COLLECTIONS_AT_ONCE, names, async (name) => {
    let lines: string[] = [];
    let size = 0;
    for await (const docs of documentPages(target, name, readTime)) {
      for (const { ref, data } of docs.map((one) => ({ ref: one.ref, data: one.data() }))) {
        const line = lineOf(ref.path, data);
        lines.push(line);
        size += line.length;
      }
      collections[name] = (collections[name] ?? 0) + docs.length;
      if (size < PART_BYTES) continue;
      await writePart('documents', lines);
      [lines, size] = [[], 0];
    }
    if (lines.length > 0) await writePart('documents', lines);
    if (collections[name] !== undefined) tell(`${name}: ${collections[name]}`);
  });
  let accounts = 0;
  for await (const page of accountPages(target)) {
    await writePart(
      'accounts',
      page.map((account) => JSON.stringify(account)),
    );
    accounts += page.length;
  }
  tell(`accounts: ${accounts}`);
  const manifest: Manifest = {
    ...{ id: header.id, project, at: readTime.toDate().toISOString(), collections, accounts },
    parts: parts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  const bytes = await sealed(key, placeOf(header.id, MANIFEST), JSON.stringify(manifest));
  await writeFile(join(folder, `${MANIFEST}.new`), bytes);
  await rename(join(folder, `${MANIFEST}.new`), join(folder, MANIFEST));
  return manifest;
}

/** This moment by the server's clock: everything that it has taken until now is in what it shows of it. */
async function serverMoment({ db }: Target): Promise<Timestamp> {
  return (await db.collection('schools').limit(1).get()).readTime;
}

/** Page by page in the order of their paths, all as of the same moment, however long it takes. */
async function* documentPages(
  { db }: Target,
  name: string,
  readTime: Timestamp,
): AsyncGenerator<readonly QueryDocumentSnapshot[]> {
  const query = db.collectionGroup(name).orderBy(FieldPath.documentId()).limit(PAGE);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const page = last ? query.startAfter(last) : query;
    const { docs } = await db.runTransaction((transaction) => transaction.get(page), {
      readOnly: true,
      readTime,
    });
    if (docs.length > 0) yield docs;
    last = docs.length === PAGE ? docs.at(-1) : undefined;
  } while (last);
}

/** What nobody has declared would be missing from the backup. */
async function refuseUndeclared({ db }: Target, names: readonly string[]): Promise<void> {
  const roots = await db.listCollections();
  const strange = roots.map(({ id }) => id).filter((id) => !names.includes(id) && !isRootOnly(id));
  if (strange.length > 0)
    throw new BackupError(
      `These collections are declared nowhere (src/domain/documents): ${strange.join(', ')}`,
    );
}

/** A collection that has only collections below it (`users`) holds no document of its own. */
function isRootOnly(id: string): boolean {
  const paths = Object.values(DOCUMENTS).map(({ at }) => (typeof at === 'string' ? at : at.template));
  return paths.some((path) => path.startsWith(`${id}/`));
}
