import { dayOf } from '@domain/days';
import { hasErrors, type Problem } from '@domain/import/problem';
import { readAttendanceTable } from '../../functions/src/imports/reading/records';
import { readTable } from '../../functions/src/files/read-table';
import { NOTHING, refused, type Prepared } from './prepared';
import { writeDocuments } from './store';
import type { Target } from './target';

/** Reads an attendance register and compares it with what is stored. */
export async function prepareAttendance(
  target: Target,
  file: string,
  bytes: Uint8Array,
  today = dayOf(Date.now()),
): Promise<Prepared> {
  const problems: Problem[] = [];
  const table = readTable(file, bytes, problems);
  if (table === null) return refused(problems);
  const { changes } = await readAttendanceTable(target, table, { decisions: {}, today }, problems);
  if (hasErrors(problems)) return refused(problems);
  const { write, created, updated, unchanged } = changes;
  return {
    problems,
    counts: { ...NOTHING, create: created, update: updated, unchanged },
    apply: async (onProgress) => {
      await writeDocuments(target.db, write, { received: true, ...(onProgress && { onProgress }) });
      return [];
    },
  };
}
