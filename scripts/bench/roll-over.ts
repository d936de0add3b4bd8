/** What it costs to make a school its next year: looked at in March, written on the opening day. */
import { importSchema, type ImportRecord } from '@domain/import/records';
import { paths } from '@domain/paths';
import { prepare } from '../../functions/src/imports/reading/prepare';
import { type ImportPorts, runImport } from '../../functions/src/imports/run-import';
import { sweepImports } from '../../functions/src/imports/sweep-imports';
import { parsed } from '../../functions/src/platform/store';
import { PEOPLE, send } from '../../tests/support/command-school';
import * as given from '../../tests/support/functions-school';
import { IMPORT_ID } from '../../tests/support/import-school';
import { openDemoSchool, YEAR } from './demo-school';
import { timed } from './operation-count';
import type { Row } from './row';

const { SCHOOL } = given;
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

async function recordOf({ db }: City): Promise<ImportRecord> {
  const record = parsed(importSchema, await db.doc(paths.import(IMPORT_ID)).get());
  if (!record) throw new Error('the import is gone');
  return record;
}
