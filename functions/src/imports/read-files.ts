/** From what was sent to what is shown: everything that would be written lies beside it, and nothing is written. */
import type { Firestore } from 'firebase-admin/firestore';
import type { Decisions } from '@domain/import/decisions';
import type { ImportRecord } from '@domain/import/records';
import type { Problem } from '@domain/import/problem';
import { dayOf } from '@domain/days';
import { hashOf } from '../platform/commands/hash';
import { inPages, pagesOf } from './changes';
import { fieldsOf, filesOf, replacePages } from './import-store';
import { peopleOf, schoolsOf, totalsOf } from './preview';
import { isRefused, type Prepare, type Prepared, type Target } from './prepared';

const PEOPLE_A_PAGE = 300;
const ROWS_A_PAGE = 200;
/** Whoever has so many mends the file, not the lines. */
const SHOWN_MAX = 5000;

/** The files beside what is stored now. */
export async function prepareAgain(
  { db, auth }: Target,
  importId: string,
  record: ImportRecord,
  { prepare, now }: { readonly prepare: Prepare; readonly now: number },
): Promise<Prepared> {
  const files = await filesOf(db, importId, record);
  if (!files) return refusedWith({ severity: 'error', code: 'file-missing', file: '', params: {} });
  const { school, by, decisions } = record;
  const asked = { school, by, decisions: decisions as Decisions, today: dayOf(now) };
  return prepare({ db, auth }, files, asked).catch((error: unknown) =>
    refusedWith({
      ...{ severity: 'error', code: 'csv-broken', file: [...files.keys()].join(', ') },
      params: { detail: error instanceof Error ? error.name : 'error' },
    }),
  );
}

const refusedWith = (problem: Problem): Prepared => ({
  ...{ columns: [], questions: [], counts: [], asked: [], leftOut: [], documents: [], accounts: [] },
  problems: [problem],
});

export const digestOf = ({ documents, accounts }: Prepared) => hashOf({ documents, accounts });

/** Stores what was found, and answers with the fields of the import that say so. */
export async function layOut(
  db: Firestore,
  importId: string,
  { school }: ImportRecord,
  prepared: Prepared,
): Promise<Record<string, unknown>> {
  const people = peopleOf(prepared);
  const rows = prepared.leftOut.slice(0, SHOWN_MAX);
  const changes = pagesOf(prepared.documents, prepared.accounts);
  const put = (part: 'people' | 'problems' | 'rows' | 'changes', pages: readonly object[]) =>
    replacePages(
      db,
      importId,
      part,
      pages.map((page) => ({ school, ...plain(page) })),
    );
  const pages = {
    people: await put(
      'people',
      inPages(people, PEOPLE_A_PAGE).map((page) => ({ people: page })),
    ),
    problems: await put(
      'problems',
      inPages(prepared.problems.slice(0, SHOWN_MAX), ROWS_A_PAGE).map((page) => ({ problems: page })),
    ),
    rows: await put(
      'rows',
      inPages(rows, ROWS_A_PAGE).map((page) => ({ rows: page })),
    ),
    changes: await put(
      'changes',
      changes.map((page) => ({ of: page.of, json: JSON.stringify(page.changes) })),
    ),
  };
  const { kind, columns, questions, counts } = prepared;
  return fieldsOf(
    plain({
      ...{
        columns,
        questions,
        counts,
        pages,
        digest: digestOf(prepared),
        totals: totalsOf(prepared, people),
      },
      ...(kind !== undefined && { kind }),
      schools: schoolsOf(prepared.documents),
      progress: { done: 0, total: pages.changes },
      state: isRefused(prepared) ? 'refused' : 'asked',
    } as unknown as ImportRecord),
  );
}

/** As JSON has it: what is not there is no field. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
