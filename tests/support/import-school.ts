/** An import of the school of command-school.ts, and a good payload of each command about it. */
import type { CommandName } from '@domain/commands/registry';
import { type ImportRecord, TRIES_MAX } from '@domain/import/records';
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { SCHOOL } from './functions-school';

export const IMPORT_ID = 'import-of-umi-sho-0001';
const AT = new Date('2026-11-24T00:30:00Z');

const TOTALS = {
  ...{ added: 1, moved: 0, changed: 0, left: 0, staff: 0, records: 0, accounts: 1, rows: 0, asked: 0 },
  changes: 2,
};

export function storedImport(change: Partial<ImportRecord> = {}): object {
  return {
    ...{ school: SCHOOL, by: 'admin', byName: 'admin 先生', at: AT, changedAt: AT, leaseUntil: AT },
    ...{ state: 'asked', files: [{ name: '名簿.csv', size: 10, pieces: 1 }], decisions: {} },
    ...{ columns: [], questions: [], counts: [], totals: TOTALS, digest: 'd1', changedMeanwhile: false },
    ...{ pages: { people: 1, problems: 0, rows: 0, changes: 1 }, progress: { done: 0, total: 1 } },
    ...{ schools: [SCHOOL], rebuilt: [], undone: false, kept: 0, cleared: false, ...change },
  };
}

const of = { school: SCHOOL, importId: IMPORT_ID };

export const IMPORT_PAYLOADS = {
  'start-import': { ...of, files: [{ name: '名簿.csv', size: 10 }] },
  'start-next-year': of,
  'send-import-piece': { ...of, file: 0, piece: 0, data: 'QUJD' },
  'read-import': { ...of, decisions: { year: 2026 } },
  'apply-import': { ...of, digest: 'd1' },
  'discard-import': of,
  'try-import-again': of,
  'undo-import': of,
} as const;

/** As the command needs it. */
export async function layOutImport(db: FunctionsDatabase, name: CommandName): Promise<void> {
  const ref = db.doc(paths.import(IMPORT_ID));
  await db.doc(paths.importTurn(SCHOOL)).delete();
  if (name === 'start-import' || name === 'start-next-year') await ref.delete();
  else if (name === 'send-import-piece') await ref.set(storedImport({ state: 'receiving' }));
  else if (name === 'undo-import') await ref.set({ ...storedImport({ state: 'done' }), endedAt: AT });
  else if (name === 'try-import-again') await ref.set(storedImport({ state: 'applying', tries: TRIES_MAX }));
  else await ref.set(storedImport());
}
