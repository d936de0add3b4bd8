import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, rosterBytes } from './demo-folder';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROJECT = `demo-import-command-${process.pid}`;

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function importRoster(...args: string[]): Promise<Run> {
  const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/import/import-roster.ts', ...args];
  const env = { ...process.env, GCLOUD_PROJECT: PROJECT, LANG: 'C.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

let folder: string;
beforeAll(async () => {
  folder = await folderWith(rosterBytes());
});

test('a preview says what would change, --apply writes it, after that nothing changes', async () => {
  const preview = await importRoster(folder);
  expect(preview).toMatchObject({ status: 0 });
  expect(preview.out).toContain('Nothing was written yet');
  const applied = await importRoster(folder, '--apply');
  expect(applied).toMatchObject({ status: 0 });
  expect(applied.out).toContain('accounts: 258');
  const zip = join(folder, 'roster.zip');
  const entries = [...rosterBytes()].map(([name, bytes]) => [`export/${name}`, bytes]);
  await writeFile(zip, zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>));
  const again = await importRoster(zip, '--apply');
  expect(again).toMatchObject({ status: 0 });
  expect(again.out).toContain('Nothing changes');
});

test('a broken row keeps itself out with its place and exit status 1; its child stays as it was', async () => {
  const broken = rosterBytes((text, file) =>
    file === 'users.csv' ? text.replace('sho-2-1-1@demo.example,,,,P2', '"=HYPERLINK(""x"")",,,,P2') : text,
  );
  const refused = await importRoster(await folderWith(broken), '--apply');
  expect(refused.status).toBe(1);
  expect(refused.out).toContain('users.csv:2:11 error:');
  expect(refused.out).toContain('The 1 rows above');
  expect((await importRoster(folder)).out).toContain('Nothing changes');
});

test('a folder that is not there, none at all, or an option that there is not, is a wrong use', async () => {
  expect((await importRoster(join(folder, 'nowhere'))).status).toBe(2);
  expect((await importRoster()).status).toBe(2);
  const misspelt = await importRoster(folder, '--aply');
  expect(misspelt).toMatchObject({ status: 2, out: '' });
  expect(misspelt.err).toContain('There is no option --aply');
});
