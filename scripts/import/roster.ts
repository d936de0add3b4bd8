import { dayOf, type Day } from '@domain/days';
import type { Decisions } from '@domain/import/decisions';
import { hasErrors, type Problem } from '@domain/import/problem';
import { countOf } from '../../functions/src/imports/reading/accounts';
import { readRoster } from '../../functions/src/imports/reading/roster';
import { readFiles } from '../../functions/src/files/read-files';
import { applyAccounts } from './apply-accounts';
import { refused, type Prepared } from './prepared';
import { deleteDocuments, writeDocuments } from './store';
import type { Target } from './target';

export interface RosterOptions {
  readonly decisions?: Decisions;
  readonly today?: Day;
  /** Passwords of new accounts are changed at first use. */
  readonly firstPasswords?: boolean;
}

/** Reads a roster of any format and compares it with the schools that are stored. `files` are by name (`orgs.csv`). */
export async function prepareRoster(
  target: Target,
  files: ReadonlyMap<string, Uint8Array>,
  { decisions = {}, today = dayOf(Date.now()), firstPasswords }: RosterOptions = {},
): Promise<Prepared> {
  const { db, auth } = target;
  const problems: Problem[] = [];
  const tables = await readFiles(files, problems);
  const read = await readRoster(target, tables, { decisions, today }, problems);
  if (!read.plan || hasErrors(problems)) return refused(problems);
  const { plan, counts, old, documents, accounts } = read;
  return {
    ...{ problems, plan, counts },
    apply: async (onProgress) => {
      const total = documents.length + countOf(accounts);
      await deleteDocuments(db, old);
      await writeDocuments(db, documents, { onProgress: (done) => onProgress?.(done, total) });
      return applyAccounts(auth, accounts, {
        firstPasswords,
        onProgress: (done) => onProgress?.(documents.length + done, total),
      });
    },
  };
}
