import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { paths } from '@domain/paths';
import { CORPUS } from '../../scripts/import/corpus.fixture';
import { filesAt } from '../../scripts/import/read-files';
import { withRebuild } from '../../scripts/import/rebuild-after';
import { prepareRoster } from '../../scripts/import/roster';
import type { Target } from '../../scripts/import/target';
import { emptyTarget } from './import-target';

const DAY = '2026-11-20';

/** The files of a case over those of the base. */
async function filesOf(...names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const all = await Promise.all(names.map((name) => filesAt(join(CORPUS, name))));
  return new Map(all.flatMap((files) => [...files].filter(([name]) => name !== 'case.json')));
}

async function bring(target: Target, files: Map<string, Uint8Array>) {
  const prepared = await prepareRoster(target, files, { today: DAY });
  expect(prepared.plan?.questions).toEqual([]);
  await prepared.apply();
  return prepared;
}

const inText = (files: Map<string, Uint8Array>, change: (text: string) => string) =>
  new Map(
    [...files].map(([name, bytes]) => [
      name,
      new TextEncoder().encode(change(new TextDecoder().decode(bytes))),
    ]),
  );

test('a leaver’s address goes to whoever has it now, and the leaver’s account is closed', async () => {
  const target = emptyTarget();
  await bring(target, await filesOf('oneroster'));
  const before = await target.auth.getUserByEmail('a1@umi.example');
  const prepared = await bring(target, await filesOf('oneroster', 'oneroster-leavers-address-reused'));
  expect(prepared.problems).toEqual([]);
  const now = await target.auth.getUserByEmail('a1@umi.example');
  expect(now).toMatchObject({ displayName: '新井 めい', disabled: false });
  expect((await target.auth.getUser(before.uid)).disabled).toBe(true);
});

test('a child who moves to a school of the city keeps the account, in whichever order the schools send their files', async () => {
  const target = emptyTarget();
  const here = await filesOf('oneroster');
  await bring(target, here);
  const there = inText(here, (text) =>
    text
      .split('\r\n')
      .filter((line) => !/(^|,)(a[23]|b[12]|k[12])(,|$)/.test(line) && !line.startsWith('c52'))
      .join('\r\n')
      .replaceAll('umi,,,うみべ小学校,school,B199900000001', 'yama,,,やまて小学校,school,B199900000002')
      .replaceAll(',umi,', ',yama,'),
  );
  await bring(target, there);
  const gone = inText(here, (text) =>
    text
      .split('\r\n')
      .filter((line) => !/(^|,)a1(,|$)/.test(line))
      .join('\r\n'),
  );
  await bring(target, gone);
  expect(await target.auth.getUserByEmail('a1@umi.example')).toMatchObject({
    ...{ disabled: false, customClaims: { role: 'pupil', school: 'yama' } },
  });
});

test('accounts that were joined later stay when the roster comes again without addresses', async () => {
  const target = emptyTarget();
  const without = await filesOf('oneroster', 'oneroster-no-addresses');
  await bring(target, without);
  expect((await target.auth.listUsers()).users).toEqual([]);
  await bring(target, await filesOf('plain-accounts-google'));
  const joined = await target.auth.getUserByEmail('nagi@umi.example');
  expect(joined).toMatchObject({
    displayName: '磯野 なぎ',
    customClaims: { school: 'umi', classId: '2026-5-1' },
  });
  await bring(
    target,
    inText(without, (text) => text.replace('5年1組', '5年3組')),
  );
  const after = await target.auth.getUserByEmail('nagi@umi.example');
  expect(after).toMatchObject({ uid: joined.uid, disabled: false, customClaims: { classId: '2026-5-3' } });
});

test('files of changes change whom they name, with their accounts, and nobody else', async () => {
  const target = emptyTarget();
  await bring(target, await filesOf('oneroster'));
  const { kind } = (await bring(target, await filesOf('oneroster-delta-moves-class'))).plan ?? {};
  expect(kind).toBe('oneroster-delta');
  const claimsOf = async (email: string) => (await target.auth.getUserByEmail(email)).customClaims;
  expect(await claimsOf('a3@umi.example')).toMatchObject({ role: 'pupil', classId: '2026-5-2' });
  await bring(target, await filesOf('oneroster-delta-one-leaves'));
  await bring(target, await filesOf('oneroster-delta-new-child'));
  const accounts = (await target.auth.listUsers()).users.map(({ email, disabled }) => `${email} ${disabled}`);
  expect(accounts.sort()).toEqual(
    ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'k1', 'k2'].map((name) => `${name}@umi.example ${name === 'a1'}`),
  );
  const again = await prepareRoster(target, await filesOf('oneroster-delta-new-child'), { today: DAY });
  expect(again.counts).toMatchObject({ create: 0, update: 0, accounts: 0 });
});

test('an import that dies before its rebuild is finished by the next run, though nothing else changes', async () => {
  const target = emptyTarget();
  const files = await filesOf('oneroster');
  const first = await withRebuild(target, await prepareRoster(target, files, { today: DAY }));
  await expect(
    first.apply((done, total) => {
      if (done === total) throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect((await target.db.doc(paths.rebuild).get()).data()).toEqual({ schools: ['umi'] });
  const again = await withRebuild(target, await prepareRoster(target, files, { today: DAY }));
  expect(again).toMatchObject({ pending: true, counts: { create: 0, update: 0 } });
  await again.apply();
  expect((await target.db.doc(paths.rebuild).get()).exists).toBe(false);
});

test('the command asks for the number of those who leave, by school and name, and takes it', async () => {
  const project = `demo-import-leavers-${process.pid}`;
  const run = (...args: string[]) => runCommand(project, args);
  expect((await run(join(CORPUS, 'oneroster'), '--apply')).status).toBe(0);
  const fewer = join(CORPUS, 'plain-iroha', 'meibo.csv');
  const asked = await run(fewer, '--apply', '--lang', 'ja');
  expect(asked.status).toBe(1);
  expect(asked.out).toContain('うみべ小学校: いなくなる人 3人');
  expect(asked.out).toContain('浜口 かい');
  expect(asked.out).toContain('--leavers umi=3');
  expect((await run(fewer, '--apply', '--leavers', 'umi=3')).status).toBe(0);
  const none = await run(join(CORPUS, 'zip-not', 'export.zip'), '--lang', 'ja');
  expect(none.out.trim().split('\n')).toHaveLength(1);
  expect(none.out).toContain('ZIP ファイルとして開けません');
});

function runCommand(project: string, args: readonly string[]): Promise<{ status: number; out: string }> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/import/import-roster.ts', ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: root, env: { ...process.env, GCLOUD_PROJECT: project, LANG: 'C.UTF-8' } },
      (error, out) => {
        resolve({ status: error === null ? 0 : Number(error.code), out });
      },
    );
  });
}
