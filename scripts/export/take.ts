/** From what was approved to a file: the table, what its columns are, and the line in the city's log. */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayBeMade } from '@domain/commands/exports/record-export';
import { dictionaryOfExport } from '@domain/export/dictionary';
import type { Pseudonyms } from '@domain/export/pseudonyms';
import { type Export, exportSchema } from '@domain/export/records';
import { dayOf } from '@domain/days';
import type { OptionalItem } from '@domain/optional/items';
import { itemsInUse } from '@domain/optional/refusal';
import { paths } from '@domain/paths';
import type { RiskModel } from '@domain/risk/model';
import { basesOf, type ExportCounts, makeExport } from '../../functions/src/exports/make-export';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../stack/functions-database';
import { BASES } from '../../tools/model/bases-beside';
import { rowsAsJson } from './json-rows';

export class ExportRefused extends Error {}

export interface TakeOptions {
  readonly db: FunctionsDatabase;
  readonly exportId: string;
  readonly folder: string;
  readonly pseudonyms: Pseudonyms;
  readonly outcome: RiskModel['outcome'];
  readonly synthetic: boolean;
  readonly json: boolean;
  readonly now: number;
  readonly tell: (line: string) => void;
}

/** Throws `ExportRefused` when nobody has approved it, or it was made already. What cannot be read of one child leaves that child out. */
export async function takeExport(options: TakeOptions): Promise<ExportCounts & { readonly file: string }> {
  const { db, exportId, folder, now, tell, json } = options;
  const asked = parsed(exportSchema, await db.doc(paths.export(exportId)).get());
  if (!asked) throw new ExportRefused(`There is no export ${exportId}.`);
  if (!mayBeMade(asked, now))
    throw new ExportRefused(
      `The export ${exportId} is ${asked.state}: it is made once, within 30 days after somebody else has approved it.`,
    );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${asked.kind}.csv`);
  const hash = createHash('sha256');
  const table = createWriteStream(file, { mode: 0o600 });
  const write = async (line: string) => {
    hash.update(line);
    if (!table.write(line)) await once(table, 'drain');
  };
  const onFailure = (path: string, error: unknown) => tell(`left out: ${path}: ${String(error)}`);
  const counts = await makeExport({ ...options, write, onFailure }, asked);
  table.end();
  await once(table, 'close');
  const bases = asked.kind === 'panel' ? await basesOf(db) : undefined;
  if (bases) await writeFile(join(folder, BASES), `${JSON.stringify(bases, null, 2)}\n`, { mode: 0o600 });
  const dictionary = aboutOf(asked, itemsInUse(bases, dayOf(now)));
  await writeFile(join(folder, 'dictionary.json'), `${JSON.stringify(dictionary, null, 2)}\n`, {
    mode: 0o600,
  });
  if (json) await rowsAsJson(file, join(folder, `${asked.kind}.json`), dictionary);
  const payload = { exportId, ...counts, sha256: hash.digest('hex') };
  const caller = { uid: asked.asked.uid, token: { role: 'board' } };
  const call = { name: 'record-export', payload, commandId: randomUUID() };
  const { answer } = await runCommand({ db, now, onFailure }, caller, call);
  if (!answer.done) throw new ExportRefused(`It could not be written down (${answer.why}): destroy ${file}.`);
  return { ...counts, file };
}

/** What goes along with the table, so that nobody has to guess. */
function aboutOf({ kind, from, to, purpose, recipient, destroyBy }: Export, items: readonly OptionalItem[]) {
  return { kind, from, to, purpose, recipient, destroyBy, columns: dictionaryOfExport(kind, items) };
}
