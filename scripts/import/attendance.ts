import { planAttendance, readAttendance, type ImportedMonth } from '@domain/import/attendance';
import { dayOf } from '@domain/days';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { changesAgainst } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import { readDirectory } from './directory';
import { NOTHING, refused, type Prepared } from './prepared';
import { readTable } from '../../functions/src/files/read-table';
import { readDocuments, writeDocuments } from './store';
import type { Data } from './store';
import type { Target } from './target';

/** Reads an attendance register and compares it with what is stored. */
export async function prepareAttendance(
  { db }: Target,
  file: string,
  bytes: Uint8Array,
  today = dayOf(Date.now()),
): Promise<Prepared> {
  const problems: Problem[] = [];
  const table = readTable(file, bytes, problems);
  if (table === null) return refused(problems);
  const months = readAttendance(table, { directory: await readDirectory(db, table), today }, problems);
  const found = await readDocuments(db, [...months.keys()]);
  const stored = new Map([...found].map(([path, data]) => [path, withoutReceipt(data)]));
  const planned = planAttendance(months, stored);
  const { write, created, updated, unchanged } = changesAgainst(planned, stored);
  return {
    problems,
    counts: { ...NOTHING, create: created, update: updated, unchanged },
    apply: async (onProgress) => {
      await writeDocuments(db, write, { received: true, ...(onProgress && { onProgress }) });
      return [];
    },
  };
}

/** When it was received is no difference. */
function withoutReceipt(data: Data): ImportedMonth {
  const { school, days, nurseVisits } = attendanceMonthSchema.parse(data);
  return { school, days, nurseVisits };
}
