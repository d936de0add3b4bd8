import { dayOf, type Day } from '@domain/days';
import type { Decisions, ImportPlan, Question } from '@domain/import/decisions';
import { leaversOf } from '@domain/import/leavers';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import { changesAgainst, emailHashOf, type PlannedAccount, type PlannedDocument } from '@domain/import/plan';
import { lookUpsOf } from '@domain/import/plain/aliases';
import { planList } from '@domain/import/plain/plan-list';
import { readList } from '@domain/import/plain/read-list';
import { kindOf } from '@domain/import/recognise';
import { schoolSchema } from '@domain/school/school';
import { hasErrors, type Problem } from '@domain/import/problem';
import type { RosterPlan } from '@domain/import/roster-parts';
import { settleRoster } from '@domain/import/settle-roster';
import type { Table } from '@domain/import/sheet';
import { paths } from '@domain/paths';
import { compareAccounts, elsewhereOf } from './accounts';
import { oldAddresses } from './addresses';
import { applyAccounts, countOf } from './apply-accounts';
import { refused, type Prepared } from './prepared';
import { readFiles } from '../../functions/src/files/read-files';
import { sha256 } from './sha256';
import { deleteDocuments, readCollection, readDocuments, writeDocuments, type Data } from './store';
import type { Target } from './target';

export interface RosterOptions {
  readonly decisions?: Decisions;
  readonly today?: Day;
}

/** Reads a roster of any format and compares it with the schools that are stored. `files` are by name (`orgs.csv`). */
export async function prepareRoster(
  target: Target,
  files: ReadonlyMap<string, Uint8Array>,
  { decisions = {}, today = dayOf(Date.now()) }: RosterOptions = {},
): Promise<Prepared> {
  const problems: Problem[] = [];
  const tables = await readFiles(files, problems);
  if (hasErrors(problems)) return refused(problems);
  const kind = kindOf(tables) ?? 'plain-roster';
  const read = { kind, decisions, problems, tables: [...tables.values()] };
  if (kind !== 'plain-roster' && kind !== 'accounts') {
    const plan = planRoster(tables, { sha256, day: today }, problems);
    return plan === null || hasErrors(problems) ? refused(problems) : prepareSettled(target, plan, read);
  }
  const schools = new Map(
    [...(await readCollection(target.db, 'schools'))].map(([path, data]) => [
      paths.school.in(path)?.school ?? '',
      schoolSchema.parse(data),
    ]),
  );
  const list = readList(tables.values(), { decisions, schools }, problems);
  if (hasErrors(problems)) return refused(problems);
  const wanted = list.schools.flatMap((school) =>
    [...list.children.filter((one) => one.school === school), ...list.accounts].flatMap((child) =>
      lookUpsOf(sha256, school, child),
    ),
  );
  const stored = new Map([
    ...(await collectionsOf(target.db, list.schools)),
    ...(await readDocuments(target.db, [...new Set(wanted)])),
  ]);
  const plan = planList(list, { sha256, day: today, decisions, schools, stored }, problems);
  return prepareSettled(target, plan, { ...read, questions: list.questions });
}

interface Read {
  readonly kind: ImportPlan['kind'];
  readonly decisions: Decisions;
  readonly problems: Problem[];
  readonly tables: Iterable<Table>;
  readonly questions?: readonly Question[];
}

/** Compares a roster of any format with what is stored. */
async function prepareSettled({ db, auth }: Target, plan: RosterPlan, read: Read): Promise<Prepared> {
  const { problems } = read;
  const people = await collectionsOf(db, plan.schools);
  const others = plan.documents.map(({ path }) => path).filter((path) => !people.has(path));
  const stored = new Map([...people, ...(await readDocuments(db, others))]);
  const leaving = leaversOf(plan, people).map(({ uid }) => uid);
  const elsewhere = await elsewhereOf(auth, leaving, plan.schools);
  const settled = settleRoster(plan, { ...read, stored, elsewhere });
  const appearing = plan.documents.filter(({ path }) => path.startsWith('identities/') && !stored.has(path));
  const old = await oldAddresses(
    db,
    plan,
    appearing.map(({ data }) => String(data.uid)),
    settled.closing,
  );
  const closing = [...new Set([...settled.closing, ...old.uids])];
  const accounts = await compareAccounts(auth, joined(plan.accounts, old.kept), closing, problems);
  const taken = new Set(accounts.taken.map((email) => paths.identity(emailHashOf(sha256, email))));
  const isFree = ({ path }: PlannedDocument) => !taken.has(path);
  const kept = changesAgainst(
    old.kept,
    await readDocuments(
      db,
      old.kept.map(({ path }) => path),
    ),
  );
  const documents = [...settled.documents.filter(isFree), ...kept.write];
  const untaken = settled.changes.write.filter((one) => !isFree(one));
  return {
    problems,
    plan: settled,
    counts: {
      create: settled.changes.created - untaken.filter(({ path }) => !stored.has(path)).length,
      update: settled.changes.updated + kept.updated - untaken.filter(({ path }) => stored.has(path)).length,
      leave: settled.documents.length - settled.changes.write.length,
      addresses: old.paths.length,
      accounts: countOf(accounts),
      unchanged: settled.changes.unchanged + kept.unchanged,
    },
    apply: async (onProgress) => {
      const total = documents.length + countOf(accounts);
      await deleteDocuments(db, old.paths);
      await writeDocuments(db, documents, { onProgress: (done) => onProgress?.(done, total) });
      return applyAccounts(auth, accounts, (done) => onProgress?.(documents.length + done, total));
    },
  };
}

async function collectionsOf(db: Target['db'], schools: readonly string[]): Promise<Map<string, Data>> {
  const collections = schools.flatMap((school) =>
    ['pupils', 'staff', 'classes', 'rosters'].map((part) => readCollection(db, `schools/${school}/${part}`)),
  );
  return new Map((await Promise.all(collections)).flatMap((collection) => [...collection]));
}

/** Where a provider has made the account of somebody without an address in the files, that account gets the claims. */
function joined(accounts: readonly PlannedAccount[], kept: readonly PlannedDocument[]): PlannedAccount[] {
  const madeOf = new Map(kept.map(({ data }) => [data.uid, data.account]));
  return accounts.map((account) => {
    const made = account.email === undefined ? madeOf.get(account.uid) : undefined;
    return typeof made === 'string' ? { ...account, uid: made } : account;
  });
}
