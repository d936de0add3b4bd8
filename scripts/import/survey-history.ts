import { changesAgainst } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import { historyBeside, planSurveyHistory } from '@domain/import/survey-history';
import { instrumentSchema } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import { readDirectory } from './directory';
import { NOTHING, refused, type Prepared } from './prepared';
import { readTable } from '../../functions/src/files/read-table';
import { readCollection, readDocuments, writeDocuments } from './store';
import type { Target } from './target';

/** Reads the answers of an earlier round and compares them with what is stored. The instrument must be stored already. */
export async function prepareSurveyHistory(
  { db }: Target,
  file: string,
  bytes: Uint8Array,
): Promise<Prepared> {
  const problems: Problem[] = [];
  const table = readTable(file, bytes, problems);
  if (table === null) return refused(problems);
  const instruments = [...(await readCollection(db, 'instruments'))].map(
    ([path, data]) => [paths.instrument.in(path)?.reference ?? '', instrumentSchema.parse(data)] as const,
  );
  const directory = await readDirectory(db, table);
  const planned = planSurveyHistory(table, { directory, instruments: new Map(instruments) }, problems);
  const stored = await readDocuments(
    db,
    planned.map(({ path }) => path),
  );
  const { write, created, updated, unchanged } = changesAgainst(
    historyBeside(planned, stored, file, problems),
    stored,
  );
  return {
    problems,
    counts: { ...NOTHING, create: created, update: updated, unchanged },
    apply: async (onProgress) => {
      await writeDocuments(db, write, onProgress && { onProgress });
      return [];
    },
  };
}
