import { leaversOf } from '@domain/import/leavers';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import { changesAgainst } from '@domain/import/plan';
import { hasErrors, type Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { applyAccounts, compareAccounts } from './accounts';
import { refused, type Prepared } from './prepared';
import { readTable } from './read-table';
import { sha256 } from './sha256';
import { readCollection, readDocuments, writeDocuments } from './store';
import type { Target } from './target';

/** Reads a OneRoster set and compares it with the schools that are stored. `files` are by name (`orgs.csv`). */
export async function prepareRoster(
  { db, auth }: Target,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Prepared> {
  const problems: Problem[] = [];
  const tables = new Map<string, Table>();
  let readable = true;
  for (const [file, bytes] of files) {
    const table = readTable(file, bytes, problems);
    if (table === null) readable = false;
    else tables.set(file, table);
  }
  const plan = readable ? planRoster(tables, sha256, problems) : null;
  if (plan === null || hasErrors(problems)) return refused(problems);

  const people = new Map(
    (
      await Promise.all(
        plan.schools.flatMap((school) => [
          readCollection(db, `schools/${school}/pupils`),
          readCollection(db, `schools/${school}/staff`),
        ]),
      )
    ).flatMap((collection) => [...collection]),
  );
  const others = plan.documents.map(({ path }) => path).filter((path) => !people.has(path));
  const stored = new Map([...people, ...(await readDocuments(db, others))]);
  const { write, created, updated, unchanged } = changesAgainst(plan.documents, stored);
  const leavers = leaversOf(plan, people);
  const accounts = await compareAccounts(auth, plan.accounts, leavers.uids, problems);
  return {
    problems,
    counts: {
      create: created,
      update: updated,
      leave: leavers.documents.length,
      accounts: accounts.create.length + accounts.update.length + accounts.disable.length,
      unchanged,
    },
    apply: async (onProgress) => {
      const documents = [...leavers.documents, ...write];
      const total =
        documents.length + accounts.create.length + accounts.update.length + accounts.disable.length;
      await writeDocuments(db, documents, { onProgress: (done) => onProgress?.(done, total) });
      await applyAccounts(auth, accounts, (done) => onProgress?.(documents.length + done, total));
    },
  };
}
