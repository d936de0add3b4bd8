/** A backup of a school's whole data is put back to the same bytes; one that is not whole, or not meant for here, writes nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { paths } from '@domain/paths';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { accountPages } from '../../scripts/backup/accounts';
import { MANIFEST, type Manifest, wholeBackup } from '../../scripts/backup/manifest';
import { putBack } from '../../scripts/backup/put-back';
import { secretFrom } from '../../scripts/backup/seal';
import { takeBackup } from '../../scripts/backup/take';
import { documentIn, lineOf } from '../../scripts/backup/values';
import type { Target } from '../../scripts/import/target';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { emptyTarget } from './import-target';

const SECRET = Buffer.from('a passphrase that is long enough');
const newFolder = () => mkdtemp(join(tmpdir(), 'soramoyo-backup-'));

/** Every document and account, as lines. */
async function everything(target: Target): Promise<string[]> {
  const lines: string[] = [];
  const collect = async (parent: { listCollections: Target['db']['listCollections'] }): Promise<void> => {
    for (const collection of await parent.listCollections())
      for (const ref of await collection.listDocuments()) {
        const snapshot = await ref.get();
        if (snapshot.exists) lines.push(lineOf(ref.path, snapshot.data() ?? {}));
        await collect(ref);
      }
  };
  await collect(target.db);
  for await (const page of accountPages(target))
    lines.push(...page.map((account) => JSON.stringify(account)));
  return lines.sort();
}

async function wipe({ db, auth }: Target): Promise<void> {
  for (const collection of await db.listCollections()) await db.recursiveDelete(collection);
  const { users } = await auth.listUsers(1000);
  await auth.deleteUsers(users.map(({ uid }) => uid));
}

let target: Target;
let folder: string;
let manifest: Manifest;
let before: string[];
const rebuild = () => rebuildSchool(functionsDatabase(target.project), given.SCHOOL);

beforeAll(async () => {
  target = emptyTarget();
  const db = functionsDatabase(target.project);
  await given.openSchool(db, given.pupilsOf('2026-5-1', 6));
  await given.putRound(db);
  for (const pupilId of ['p0', 'p1', 'p2', 'p3', 'p4']) {
    await given.putCheckIn(db, pupilId, { level: 2 });
    await given.putResponse(db, pupilId, { answers: given.answers(3) });
  }
  await target.db
    .doc(paths.outboxKey('uid-p0'))
    .set({ key: 'k', at: new Timestamp(1_800_000_000, 123_456_000) });
  await rebuildSchool(db, given.SCHOOL);
  await target.auth.createUser({ uid: 'uid-p0', email: 'p0@example.test', password: 'soramoyo' });
  await target.auth.setCustomUserClaims('uid-p0', { role: 'pupil', school: given.SCHOOL, pupilId: 'p0' });
  await target.auth.createUser({ uid: 'gone', email: 'gone@example.test', disabled: true });
  before = await everything(target);
  folder = await newFolder();
  manifest = await takeBackup(target, folder, SECRET);
});

test('dump, wipe, restore, rebuild: the same bytes, accounts with their passwords and rights as well', async () => {
  expect(manifest).toMatchObject({ accounts: 2, collections: { checkIns: 5, responses: 5, pupils: 6 } });
  expect(before.length).toBe(Object.values(manifest.collections).reduce((a, b) => a + b, 0) + 2);
  await wipe(target);
  expect(await everything(target)).toEqual([]);
  await putBack(target, await wholeBackup(folder, SECRET));
  expect(await everything(target)).toEqual(before);
  await rebuild();
  expect(await everything(target)).toEqual(before);
});

test('nothing of it can be read without the key, or says whose it is', async () => {
  for (const { name } of manifest.parts)
    expect((await readFile(join(folder, name))).toString('latin1')).not.toMatch(/umi-sho|海野|uid-p0/);
  const other = Buffer.from('another passphrase, as long');
  await expect(wholeBackup(folder, other)).rejects.toThrow('does not open');
  await expect(secretFrom({ BACKUP_PASSPHRASE: 'short' }, undefined)).rejects.toThrow('at least 16');
});

describe('a backup that is damaged or not finished is refused before anything is written', () => {
  const damages: readonly (readonly [name: string, damage: (copy: string) => Promise<void>])[] = [
    ['no manifest', (copy) => rm(join(copy, MANIFEST))],
    ['a part is missing', (copy) => rm(join(copy, partName()))],
    ['a part is cut', async (copy) => writeFile(join(copy, partName()), (await part(copy)).subarray(0, -1))],
    ['one bit is another', async (copy) => writeFile(join(copy, partName()), flipped(await part(copy)))],
    [
      'the manifest is another',
      async (copy) => writeFile(join(copy, MANIFEST), flipped(await readFile(join(copy, MANIFEST)))),
    ],
    [
      'two parts have changed places',
      async (copy) => {
        const [first, second] = [partName(0), partName(1)].map((name) => join(copy, name)) as [
          string,
          string,
        ];
        const [one, two] = [await readFile(first), await readFile(second)];
        await writeFile(first, two);
        await writeFile(second, one);
      },
    ],
  ];
  const partName = (index = 0) => manifest.parts[index]?.name ?? '';
  const part = (copy: string) => readFile(join(copy, partName()));
  const flipped = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy[20] = (copy[20] ?? 0) ^ 1;
    return copy;
  };

  test.each(damages)('%s', async (_, damage) => {
    const copy = await newFolder();
    for (const name of ['backup.json', MANIFEST, ...manifest.parts.map((one) => one.name)])
      await writeFile(join(copy, name), await readFile(join(folder, name)));
    expect((await wholeBackup(copy, SECRET)).manifest.id).toBe(manifest.id);
    await damage(copy);
    await expect(wholeBackup(copy, SECRET)).rejects.toThrow();
  });
});

test('a project in which something is stored is refused, unless it is said', async () => {
  const filled = emptyTarget();
  await filled.db.doc(paths.school('kawa-sho')).set({ name: 'kawa' });
  const backup = await wholeBackup(folder, SECRET);
  await expect(putBack(filled, backup)).rejects.toThrow('not empty');
  expect(await everything(filled)).toHaveLength(1);
  await putBack(filled, backup, { over: true });
  expect(await everything(filled)).toHaveLength(before.length + 1);
});

test('killed half-way, the same backup goes on; another one is refused', async () => {
  const half = emptyTarget();
  const backup = await wholeBackup(folder, SECRET);
  const killed = () => {
    throw new Error('killed');
  };
  await expect(putBack(half, backup, { tell: killed })).rejects.toThrow('killed');
  const second = await newFolder();
  await takeBackup(target, second, SECRET);
  await expect(putBack(half, await wholeBackup(second, SECRET))).rejects.toThrow('not empty');
  const done: string[] = [];
  await putBack(half, backup, { tell: (line) => done.push(line) });
  expect(done).toHaveLength(manifest.parts.length - 1);
  expect(await everything(half)).toEqual(before);
});

test('a folder that holds something is not written into', async () => {
  await expect(takeBackup(target, folder, SECRET)).rejects.toThrow('not empty');
});

test('every kind of value comes back as it was', () => {
  const { db } = target;
  const fields = {
    ...{ whole: 3, part: 2.5, zero: -0, nothing: Number.NaN, most: Number.POSITIVE_INFINITY, none: null },
    ...{ at: new Timestamp(1, 999_999_000), bytes: Buffer.from([0, 255]), list: [{ $time: 'x' }, [1]] },
    ...{ where: db.doc('a/b'), $number: 'no number', 'a.b/ｃ': '😀\n' },
  };
  expect(documentIn(db, lineOf('a/b', fields))).toEqual({ path: 'a/b', fields });
});
