import { dayOf } from '@domain/days';
import { hasErrors, type Problem } from '@domain/import/problem';
import { readHistoryTable } from '../../functions/src/imports/reading/records';
import { readTable } from '../../functions/src/files/read-table';
import { NOTHING, refused, type Prepared } from './prepared';
import { writeDocuments } from './store';
import type { Target } from './target';

/** Reads the answers of an earlier round and compares them with what is stored. The instrument must be stored already. */
export async function prepareSurveyHistory(
  target: Target,
  file: string,
  bytes: Uint8Array,
): Promise<Prepared> {
  const problems: Problem[] = [];
  const table = readTable(file, bytes, problems);
  if (table === null) return refused(problems);
  const today = dayOf(Date.now());
  const { changes } = await readHistoryTable(target, table, { decisions: {}, today }, problems);
  if (hasErrors(problems)) return refused(problems);
  const { write, created, updated, unchanged } = changes;
  return {
    problems,
    counts: { ...NOTHING, create: created, update: updated, unchanged },
    apply: async (onProgress) => {
      await writeDocuments(target.db, write, onProgress && { onProgress });
      return [];
    },
  };
}
