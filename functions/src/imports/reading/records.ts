/** Attendance and earlier surveys beside what is stored. */
import type { Day } from '@domain/days';
import { planAttendance, readAttendance } from '@domain/import/attendance';
import type { Decisions } from '@domain/import/decisions';
import { changesAgainst, type PlannedDocument, type StoredDocuments } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { historyBeside, planSurveyHistory } from '@domain/import/survey-history';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { instrumentSchema } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import type { Target } from '../prepared';
import { readDirectory } from './directory';
import { readCollection, readDocuments, type Data } from './stored';

export interface ReadRecords {
  readonly changes: ReturnType<typeof changesAgainst>;
  readonly stored: StoredDocuments;
}

interface Reading {
  readonly decisions: Decisions;
  readonly today: Day;
  /** The only school whose children may be meant. */
  readonly within?: string;
}

/** An attendance register. Of months, `receivedAt` is the writer's to add. */
export async function readAttendanceTable(
  { db }: Target,
  table: Table,
  { decisions, today, within }: Reading,
  problems: Problem[],
): Promise<ReadRecords> {
  const directory = await readDirectory(db, table, { decisions, ...(within !== undefined && { within }) });
  const { marks } = decisions;
  const months = readAttendance(table, { directory, today, ...(marks && { marks }) }, problems);
  const found = await readDocuments(db, [...months.keys()]);
  const stored = new Map([...found].map(([path, data]) => [path, withoutReceipt(data)]));
  return { changes: changesAgainst(planAttendance(months, stored), stored), stored };
}

/** When it was received is no difference. */
function withoutReceipt(data: Data) {
  const { school, days, nurseVisits } = attendanceMonthSchema.parse(data);
  return { school, days, nurseVisits };
}

/** Answers of an earlier round. The instrument must be stored already. */
export async function readHistoryTable(
  { db }: Target,
  table: Table,
  { decisions, within }: Reading,
  problems: Problem[],
): Promise<ReadRecords> {
  const instruments = [...(await readCollection(db, 'instruments'))].map(
    ([path, data]) => [paths.instrument.in(path)?.reference ?? '', instrumentSchema.parse(data)] as const,
  );
  const directory = await readDirectory(db, table, { decisions, ...(within !== undefined && { within }) });
  const planned: PlannedDocument[] = planSurveyHistory(
    table,
    { directory, instruments: new Map(instruments) },
    problems,
  );
  const stored = await readDocuments(
    db,
    planned.map(({ path }) => path),
  );
  return { changes: changesAgainst(historyBeside(planned, stored, table.file, problems), stored), stored };
}
