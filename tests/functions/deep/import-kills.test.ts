/** An import of a real list by a process of its own, killed (`kill -9`) in every phase: the sweep finishes it. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { getAuth } from 'firebase-admin/auth';
import { initializeApp } from 'firebase-admin/app';
import { expect, it } from 'vitest';
import { importSchema, type ImportRecord } from '@domain/import/records';
import { paths } from '@domain/paths';
import { prepare } from '../../../functions/src/imports/reading/prepare';
import { sweepImports } from '../../../functions/src/imports/sweep-imports';
import { parsed } from '../../../functions/src/platform/store';
import { functionsDatabase } from '../../../scripts/stack/functions-database';
import { openCommandSchool, PEOPLE, send } from '../../support/command-school';
import { SCHOOL } from '../../support/functions-school';
import { IMPORT_ID } from '../../support/import-school';
import { accountList, listedPupils, rosterList } from '../../support/office-lists';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WORKER = 'tests/support/import-worker.ts';
/** Longer than a dead process holds the import. */
const LEASE_MS = 11 * 60_000;
const PUPILS = 600;
const GRADES = 6;

it('is finished by the next run, whole, and so is its taking back', { timeout: 600_000 }, async () => {
  const project = `demo-${randomUUID().slice(0, 12)}`;
  const db = functionsDatabase(project);
  const auth = getAuth(initializeApp({ projectId: project }, project));
  await openCommandSchool(db);
  // No real call for help: a rebuild would stop at it.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  const { admin } = PEOPLE;
  const killedIn: string[] = [];
  let ahead = 0;

  const record = async (): Promise<ImportRecord> => {
    const found = parsed(importSchema, await db.doc(paths.import(IMPORT_ID)).get());
    if (!found) throw new Error('no import');
    return found;
  };
  const command = async (name: Parameters<typeof send>[2], payload: object) => {
    const now = Date.now() + ahead;
    expect(await send(db, admin, name, { payload: { importId: IMPORT_ID, ...payload }, now })).toEqual({
      done: true,
    });
  };
  /** Dead in the middle of the step that is so many away; whoever comes next has to wait for its lease. */
  const killIn = async (phase: ImportRecord['state'], steps = 1) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', WORKER, project, IMPORT_ID, String(ahead), String(steps)],
      { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect([phase, signal]).toEqual([phase, 'SIGKILL']);
    killedIn.push((await record()).state);
    ahead += LEASE_MS;
  };
  const sweep = () =>
    sweepImports({
      ...{ db, auth, prepare, clock: () => Date.now() + ahead },
      onFailure: (path, error) => expect.fail(`${path}: ${String(error)}`),
    });
  const stored = async () => {
    const { docs } = await db.collection(`${paths.school(SCHOOL)}/pupils`).get();
    return docs.map((one) => ({ id: one.id, ...one.data() }));
  };
  /** How many steps are left before the first page of accounts is written. */
  const stepsToAccounts = async () => {
    const { docs } = await db
      .collection(`${paths.import(IMPORT_ID)}/changes`)
      .where('of', '==', 'documents')
      .get();
    return docs.length - (await record()).progress.done + 1;
  };

  const before = await stored();
  const pupils = listedPupils(PUPILS, GRADES, 'kills.example');
  const files = [
    ['名簿.csv', rosterList('空小学校', pupils)],
    ['アカウント.csv', accountList(pupils)],
  ] as const;
  await command('start-import', { files: files.map(([name, bytes]) => ({ name, size: bytes.length })) });
  for (const [file, [, bytes]] of files.entries())
    await command('send-import-piece', { file, piece: 0, data: bytes.toString('base64') });
  // The child of the school that there was is in one of these classes, and not in the list.
  const decisions = { covers: 'classes', leavers: { [SCHOOL]: 1 } };
  await command('read-import', { decisions });

  await killIn('received');
  await sweep();
  const asked = await record();
  expect(asked).toMatchObject({ state: 'asked', totals: { added: PUPILS, accounts: PUPILS } });
  await command('apply-import', { digest: asked.digest });
  await killIn('applying');
  await killIn('applying', 2);
  await killIn('applying', (await stepsToAccounts()) + 2);
  const { progress } = await record();
  await killIn('rebuilding', progress.total - progress.done + 2);
  await sweep();
  expect(await record()).toMatchObject({ state: 'done', rebuilt: [SCHOOL] });
  expect(await stored()).toHaveLength(before.length + PUPILS);
  const { users } = await auth.listUsers(1000);
  expect(users.filter(({ customClaims }) => customClaims?.role === 'pupil')).toHaveLength(PUPILS);

  await command('undo-import', {});
  await killIn('undoing', 3);
  await sweep();
  expect(await record()).toMatchObject({ state: 'undone', kept: 0 });
  expect(await stored()).toEqual(before);
  expect((await auth.listUsers(1000)).users).toEqual([]);
  expect(killedIn).toEqual(['received', 'applying', 'applying', 'applying', 'rebuilding', 'undoing']);
});
