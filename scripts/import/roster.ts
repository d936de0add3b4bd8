import { leaversOf } from '@domain/import/leavers';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import { changesAgainst, emailHashOf } from '@domain/import/plan';
import { hasErrors, type Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { paths } from '@domain/paths';
import { compareAccounts } from './accounts';
import { oldAddresses } from './addresses';
import { applyAccounts, countOf } from './apply-accounts';
import { refused, type Prepared } from './prepared';
import { readTable } from './read-table';
import { sha256 } from './sha256';
import { deleteDocuments, readCollection, readDocuments, writeDocuments } from './store';
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
  const leavers = leaversOf(plan, people);
  const appearing = plan.documents.filter(({ path }) => path.startsWith('identities/') && !stored.has(path));
  const old = await oldAddresses(
    db,
    plan,
    appearing.map(({ data }) => String(data.uid)),
  );
  const leaving = [...new Set([...leavers.uids, ...old.uids])];
  const accounts = await compareAccounts(auth, plan.accounts, leaving, problems);
  const taken = new Set(accounts.taken.map((email) => paths.identity(emailHashOf(sha256, email))));
  const documents = plan.documents.filter(({ path }) => !taken.has(path));
  const { write, created, updated, unchanged } = changesAgainst(documents, stored);
  return {
    problems,
    counts: {
      create: created,
      update: updated,
      leave: leavers.documents.length,
      addresses: old.paths.length,
      accounts: countOf(accounts),
      unchanged,
    },
    apply: async (onProgress) => {
      const changed = [...leavers.documents, ...write];
      const total = changed.length + countOf(accounts);
      await deleteDocuments(db, old.paths);
      await writeDocuments(db, changed, { onProgress: (done) => onProgress?.(done, total) });
      return applyAccounts(auth, accounts, (done) => onProgress?.(changed.length + done, total));
    },
  };
}
