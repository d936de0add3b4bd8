/** What it costs to make a school its next year: looked at in March, written on the opening day. */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { importSchema, type ImportRecord } from '@domain/import/records';
import { paths } from '@domain/paths';
import { prepare } from '../../functions/src/imports/reading/prepare';
import { type ImportPorts, runImport } from '../../functions/src/imports/run-import';
import { sweepImports } from '../../functions/src/imports/sweep-imports';
import { parsed } from '../../functions/src/platform/store';
import { openCommandSchool, PEOPLE, send } from '../../tests/support/command-school';
import * as given from '../../tests/support/functions-school';
import { IMPORT_ID } from '../../tests/support/import-school';
import { buildCity } from '../demo/city';
import { countOperations } from './operation-count';
import type { Row } from './row';

const { SCHOOL } = given;
const YEAR = 2026;
const MARCH = Date.parse('2027-03-20T01:00:00Z');
const OPENING = Date.parse('2027-04-06T23:00:00Z');

type City = Pick<ImportPorts, 'db' | 'auth'>;

export async function rollOverRows(): Promise<Row[]> {
  const city = await openDemoSchool();
  const { children } = city;
  const ports = (now: number): ImportPorts => ({ ...city, prepare, clock: () => now });
  const ask = (name: string, payload: object) => send(city.db, PEOPLE.admin, name, { payload, now: MARCH });

  const looking = await timed(async () => {
    await ask('start-next-year', { importId: IMPORT_ID });
    await runImport(ports(MARCH), IMPORT_ID);
  });
  const leavers = (await recordOf(city)).questions.find(({ ask: what }) => what === 'leavers')?.count ?? 0;
  await ask('read-import', {
    importId: IMPORT_ID,
    decisions: { nextYear: YEAR + 1, leavers: { [SCHOOL]: leavers } },
  });
  await runImport(ports(MARCH), IMPORT_ID);
  const { digest } = await recordOf(city);
  const from = new Date(OPENING).toISOString();
  await ask('apply-import', { importId: IMPORT_ID, digest, from, standIns: {} });

  const writing = await timed(() =>
    sweepImports({
      ...ports(OPENING),
      onFailure: (path, error) => {
        throw new Error(path, { cause: error });
      },
    }),
  );
  const { state } = await recordOf(city);
  if (state !== 'done') throw new Error(`the new year is ${state}`);
  const note = `the primary school of the demo city: ${children} children, ${leavers} of them leave`;
  return [
    { what: 'roll-over: reads for a child', value: writing.reads / children, unit: '', note },
    {
      what: 'roll-over: writes for a child',
      value: (writing.writes + writing.deletes) / children,
      unit: '',
      note: 'with rosters, identities, and boards and results made again',
    },
    { what: 'roll-over: looked at', value: looking.ms, unit: 'ms', note: `${looking.reads} reads` },
    { what: 'roll-over: from its hour until all of it is seen', value: writing.ms, unit: 'ms' },
  ];
}

async function timed(work: () => Promise<unknown>) {
  const began = performance.now();
  const operations = await countOperations(work);
  return { ...operations, ms: performance.now() - began };
}

async function recordOf({ db }: City): Promise<ImportRecord> {
  const record = parsed(importSchema, await db.doc(paths.import(IMPORT_ID)).get());
  if (!record) throw new Error('the import is gone');
  return record;
}

/** With accounts and the ways in that they open. */
async function openDemoSchool() {
  const db = given.newDatabase();
  const auth = getAuth(initializeApp({ projectId: `demo-${randomUUID().slice(0, 12)}` }, randomUUID()));
  await openCommandSchool(db);
  // It is there for commands, and whole enough for nothing else.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  const { pupils } = buildCity(1, YEAR);
  const classOf = ({ home: { grade, code } }: (typeof pupils)[number]) => `${YEAR}-${grade}-${code}`;
  const own = pupils.filter(({ home }) => home.school === pupils[0]?.home.school);
  const classIds = Object.fromEntries(
    own.map((one, at): [string, [string]] => [`child-${at}`, [classOf(one)]]),
  );
  await given.openSchool(db, classIds);
  for (const { home } of own)
    await db
      .doc(paths.schoolClass(SCHOOL, `${YEAR}-${home.grade}-${home.code}`))
      .set({ year: YEAR, grade: home.grade, name: home.title, kind: 'regular' });
  for (const [pupilId, [classId]] of Object.entries(classIds)) {
    const uid = `uid-${pupilId}`;
    await auth.createUser({ uid, email: `${pupilId}@umi.example` });
    await db
      .doc(paths.identity(`hash-${pupilId}`))
      .set({ role: 'pupil', school: SCHOOL, pupilId, uid, classId });
  }
  return { db, auth, children: own.length };
}
