/** An import on screen, from the first piece of a file to its undoing: whatever kills the functions, the next run finishes it. */
import { getAuth } from 'firebase-admin/auth';
import { initializeApp } from 'firebase-admin/app';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { importSchema, type ImportRecord, TRIES_MAX } from '@domain/import/records';
import { paths } from '@domain/paths';
import type { AccountChange, DocumentChange } from '../../functions/src/imports/changes';
import type { Prepare, Prepared } from '../../functions/src/imports/prepared';
import { type ImportPorts, runImport } from '../../functions/src/imports/run-import';
import { sweepImports } from '../../functions/src/imports/sweep-imports';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, PEOPLE, send } from '../support/command-school';
import { dyingAt } from '../support/dying-city';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';
import { IMPORT_ID } from '../support/import-school';

type Auth = ImportPorts['auth'];
const { admin, board } = PEOPLE;
const DONE = { done: true };
const MINUTE = 60_000;
/** More than a page holds. */
const NEW_PUPILS = 230;
const FEW = 3;

const newAuth = (): Auth =>
  getAuth(initializeApp({ projectId: `demo-${randomUUID().slice(0, 12)}` }, randomUUID()));

const pupil = (number: number, change: object = {}) => ({
  ...{ uid: `uid-n${number}`, classId: '2026-5-1', classIds: ['2026-5-1'], number, status: 'active' },
  ...{ familyName: '浜', givenName: `なみ${number}`, kana: 'はま なみ', ...change },
});

/** The child that is there moves, others come, two of them with accounts. */
const preparing =
  (count: number): Prepare =>
  async ({ db }, files) => {
    const change = async (path: string, after: object): Promise<DocumentChange> => {
      const stored = await db.doc(path).get();
      const before = stored.exists ? (fromStored(stored.data()) as DocumentChange['before']) : null;
      return { path, before, after: after as DocumentChange['after'] };
    };
    const documents = [
      await change(
        paths.pupil(SCHOOL, 'p1'),
        pupil(1, { uid: 'uid-p1', classId: '2026-5-2', classIds: ['2026-5-2'] }),
      ),
      ...(await Promise.all(
        Array.from({ length: count }, (_, at) => change(paths.pupil(SCHOOL, `n${at}`), pupil(at + 2))),
      )),
    ].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    const accounts = [0, 1].map((at): AccountChange => ({
      ...{ uid: `uid-n${at}`, deed: 'create' },
      account: {
        ...{ uid: `uid-n${at}`, email: `n${at}@umi.example`, displayName: `n${at}`, disabled: false },
        ...{ claims: { role: 'pupil', school: SCHOOL }, password: 'first-password' },
      },
    }));
    const none = { columns: [], questions: [], counts: [], asked: [], problems: [] };
    const leftOut = [...files].map(([file, bytes]) => ({
      ...{ file, line: 3, header: ['氏名'], cells: [new TextDecoder().decode(bytes)], problems: [] },
    }));
    return { ...none, kind: 'plain-roster', leftOut, documents, accounts } satisfies Prepared;
  };

const prepare = preparing(NEW_PUPILS);

interface City {
  readonly db: FunctionsDatabase;
  readonly auth: Auth;
}

async function opened(): Promise<City> {
  const city = { db: newDatabase(), auth: newAuth() };
  await openCommandSchool(city.db);
  return city;
}

function portsOf(city: City, minutes = 0, change: Partial<ImportPorts> = {}): ImportPorts {
  return {
    ...city,
    prepare,
    clock: () => NOW + minutes * MINUTE,
    rebuild: () => Promise.resolve(),
    ...change,
  };
}

async function sent(db: FunctionsDatabase, who = admin, school = SCHOOL): Promise<void> {
  const of = { school, importId: IMPORT_ID };
  const payloads = [
    ['start-import', { ...of, files: [{ name: '名簿.csv', size: 3 }] }],
    ['send-import-piece', { ...of, file: 0, piece: 0, data: 'QUJD' }],
    ['read-import', { ...of, decisions: {} }],
  ] as const;
  for (const [name, payload] of payloads) expect(await send(db, who, name, { payload })).toEqual(DONE);
}

async function recordOf(db: FunctionsDatabase): Promise<ImportRecord> {
  const record = parsed(importSchema, await db.doc(paths.import(IMPORT_ID)).get());
  if (!record) throw new Error('no import');
  return record;
}

async function apply(db: FunctionsDatabase): Promise<void> {
  const { digest } = await recordOf(db);
  const payload = { importId: IMPORT_ID, digest };
  expect(await send(db, admin, 'apply-import', { payload })).toEqual(DONE);
}

async function pupilsOf(db: FunctionsDatabase): Promise<Record<string, unknown>> {
  const { docs } = await db.collection(`${paths.school(SCHOOL)}/pupils`).get();
  return Object.fromEntries(docs.map((one) => [one.id, one.data()]));
}

describe('an import', () => {
  it('shows what would happen, is applied, and makes boards again only of the schools that it is about', async () => {
    const city = await opened();
    const { db, auth } = city;
    await sent(db);
    await runImport(portsOf(city), IMPORT_ID);
    const asked = await recordOf(db);
    expect(asked).toMatchObject({
      ...{
        state: 'asked',
        kind: 'plain-roster',
        schools: [SCHOOL],
        pages: { people: 1, changes: 3, rows: 1 },
      },
      totals: { added: NEW_PUPILS, moved: 1, changed: 0, left: 0, accounts: 2, rows: 1 },
    });
    expect(await readData(db, paths.importRows(IMPORT_ID, '0'))).toMatchObject({
      rows: [{ file: '名簿.csv', line: 3, cells: ['ABC'] }],
    });
    expect(Object.keys(await pupilsOf(db))).toEqual(['p1']);

    await apply(db);
    const rebuilt: string[] = [];
    const rebuild = (_: unknown, school: string) => Promise.resolve(rebuilt.push(school));
    await runImport(portsOf(city, 1, { rebuild }), IMPORT_ID);
    expect(await recordOf(db)).toMatchObject({ state: 'done', progress: { done: 3, total: 3 } });
    expect(rebuilt).toEqual([SCHOOL]);
    expect(Object.keys(await pupilsOf(db))).toHaveLength(NEW_PUPILS + 1);
    expect((await auth.getUser('uid-n1')).customClaims).toEqual({ role: 'pupil', school: SCHOOL });
    expect(JSON.stringify(await readData(db, paths.importChanges(IMPORT_ID, '2')))).not.toContain(
      'first-password',
    );
    const { docs: log } = await db.collection(paths.audit(SCHOOL)).orderBy('seq').get();
    expect(log.map((one) => one.get('name') as string)).toEqual([
      ...['start-import', 'send-import-piece', 'read-import'],
      ...['apply-import', 'apply-import', 'apply-import', 'apply-import'],
    ]);
  });

  it('is taken back within a week, but for what somebody has changed since', async () => {
    const city = await opened();
    const { db, auth } = city;
    const before = await pupilsOf(db);
    await sent(db);
    await runImport(portsOf(city), IMPORT_ID);
    await apply(db);
    await runImport(portsOf(city), IMPORT_ID);
    await db.doc(paths.pupil(SCHOOL, 'n7')).update({ givenName: 'みなみ' });
    const payload = { importId: IMPORT_ID };
    const late = NOW + 8 * 24 * 60 * MINUTE;
    expect(await send(db, admin, 'undo-import', { payload, now: late })).toMatchObject({
      why: 'import-too-old',
    });
    expect(await send(db, admin, 'undo-import', { payload })).toEqual(DONE);
    await runImport(portsOf(city), IMPORT_ID);
    expect(await recordOf(db)).toMatchObject({ state: 'undone', kept: 1 });
    const { n7, ...rest } = await pupilsOf(db);
    expect(rest).toEqual(before);
    expect(n7).toMatchObject({ givenName: 'みなみ' });
    await expect(auth.getUser('uid-n1')).rejects.toMatchObject({ code: 'auth/user-not-found' });
    expect(await readData(db, paths.importTurn(SCHOOL))).toBeUndefined();
  });

  it('of a school waits for another of the same school, of any school for the city’s, and is told whose that is', async () => {
    const { db } = await opened();
    await sent(db);
    const second = { school: SCHOOL, importId: 'another-import-0001', files: [{ name: 'b.csv', size: 1 }] };
    const refused = { done: false, why: 'import-under-way' };
    expect(await send(db, admin, 'start-import', { payload: second })).toEqual(refused);
    expect(await send(db, board, 'start-import', { payload: { ...second, school: '' } })).toEqual(refused);
    expect(await readData(db, paths.importTurn(SCHOOL))).toMatchObject({
      byName: 'admin 先生',
      importId: IMPORT_ID,
    });
    expect(await send(db, admin, 'discard-import', { payload: { importId: IMPORT_ID } })).toMatchObject({
      why: 'import-further-on',
    });
  });

  it('that was looked at is not applied when it would write something else by then', async () => {
    const city = await opened();
    const { db } = city;
    await sent(db);
    await runImport(portsOf(city), IMPORT_ID);
    await db.doc(paths.pupil(SCHOOL, 'p1')).update({ givenName: 'なお' });
    await apply(db);
    await runImport(portsOf(city), IMPORT_ID);
    expect(await recordOf(db)).toMatchObject({ state: 'asked', changedMeanwhile: true });
    expect(Object.keys(await pupilsOf(db))).toEqual(['p1']);
  });

  it('that nobody can read is refused, and the next one may begin', async () => {
    const city = await opened();
    const { db } = city;
    await sent(db);
    const broken: Prepare = () => Promise.reject(new Error('no such format'));
    await runImport(portsOf(city, 0, { prepare: broken }), IMPORT_ID);
    expect(await recordOf(db)).toMatchObject({ state: 'refused' });
    expect(await readData(db, paths.importTurn(SCHOOL))).toBeUndefined();
  });

  it('that fails at every try is left alone after some, and goes on when somebody says so', async () => {
    const city = await opened();
    const { db } = city;
    await sent(db);
    await runImport(portsOf(city), IMPORT_ID);
    await apply(db);
    let tries = 0;
    const failing = (minutes: number) =>
      portsOf(city, minutes, {
        rebuild: () => {
          tries += 1;
          return Promise.reject(new Error('this school cannot be computed'));
        },
      });
    const told: string[] = [];
    for (let minute = 1; minute <= 9; minute += 1)
      await sweepImports({ ...failing(minute), onFailure: (path) => told.push(path) });
    // The first of them was in a run that had come forward.
    expect(tries).toBe(TRIES_MAX + 1);
    expect(told).toHaveLength(TRIES_MAX + 1);
    expect(await recordOf(db)).toMatchObject({ state: 'rebuilding', tries: TRIES_MAX });
    const payload = { importId: IMPORT_ID };
    expect(await send(db, admin, 'discard-import', { payload })).toMatchObject({ why: 'import-further-on' });
    expect(await send(db, admin, 'try-import-again', { payload })).toEqual(DONE);
    await runImport(portsOf(city, 10), IMPORT_ID);
    expect(await recordOf(db)).toMatchObject({ state: 'done' });
    expect(await send(db, admin, 'try-import-again', { payload })).toMatchObject({
      why: 'import-further-on',
    });
  });

  it('leaves nothing of names and files after a week', async () => {
    const city = await opened();
    const { db } = city;
    await sent(db);
    await runImport(portsOf(city), IMPORT_ID);
    const onFailure = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
    await sweepImports({ ...portsOf(city, 6 * 24 * 60), onFailure });
    expect((await db.collection(`${paths.import(IMPORT_ID)}/files`).get()).size).toBe(1);
    await sweepImports({ ...portsOf(city, 8 * 24 * 60), onFailure });
    expect(await recordOf(db)).toMatchObject({ state: 'discarded', cleared: true });
    expect(await db.doc(paths.import(IMPORT_ID)).listCollections()).toEqual([]);
    expect(await readData(db, paths.importTurn(SCHOOL))).toBeUndefined();
  });
});

describe('whatever kills the functions', () => {
  it('the next run finishes it, at every second write of every phase', { timeout: 600_000 }, async () => {
    const phases: Record<string, number> = {};
    for (let nth = 1; ; nth += 2) {
      const city = await opened();
      const { db, auth } = city;
      const before = await pupilsOf(db);
      const dying = dyingAt(city, nth);
      let minutes = 0;
      let deaths = 0;
      /** Dies once, somewhere; whoever comes after the lease is over goes on. */
      const run = async () => {
        const at = deaths === 0 ? dying : city;
        const few = { prepare: preparing(FEW) };
        await runImport(portsOf(at, minutes, few), IMPORT_ID).catch(async () => {
          deaths += 1;
          const { state } = await recordOf(db);
          phases[state] = (phases[state] ?? 0) + 1;
          minutes += 11;
          await runImport(portsOf(city, minutes, few), IMPORT_ID);
        });
      };
      await sent(db);
      await run();
      await apply(db);
      await run();
      expect([nth, await recordOf(db)]).toMatchObject([nth, { state: 'done' }]);
      expect(Object.keys(await pupilsOf(db))).toHaveLength(FEW + 1);
      expect((await auth.getUser('uid-n0')).customClaims).toMatchObject({ role: 'pupil' });
      expect(await send(db, admin, 'undo-import', { payload: { importId: IMPORT_ID } })).toEqual(DONE);
      await run();
      expect([nth, await recordOf(db)]).toMatchObject([nth, { state: 'undone', kept: 0 }]);
      expect(await pupilsOf(db)).toEqual(before);
      if (deaths === 0) break;
    }
    // The last of them: what was kept for taking it back is cleared once it is taken back.
    expect(Object.keys(phases).sort()).toEqual(['applying', 'rebuilding', 'received', 'undoing', 'undone']);
  });
});
