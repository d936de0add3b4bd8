/** A roster of any format beside what is stored: what would be written, and to which accounts. */
import type { Day } from '@domain/days';
import type { Decisions, ImportPlan, Question } from '@domain/import/decisions';
import { joinByHand } from '@domain/import/by-hand';
import { joinChangedKeys } from '@domain/import/changed-keys';
import { leaversOf } from '@domain/import/leavers';
import { holdsChanges } from '@domain/import/one-roster/files';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import { changesAgainst, emailHashOf, type PlannedAccount, type PlannedDocument } from '@domain/import/plan';
import { planNextYear } from '@domain/rollover/next-year';
import { lookUpsOf } from '@domain/import/plain/aliases';
import { planList } from '@domain/import/plain/plan-list';
import { readList } from '@domain/import/plain/read-list';
import { kindOf } from '@domain/import/recognise';
import { hasErrors, type Problem } from '@domain/import/problem';
import type { RosterPlan } from '@domain/import/roster-parts';
import { withoutMoved } from '@domain/import/moved-children';
import { sparing } from '@domain/import/runner';
import { settleRoster } from '@domain/import/settle-roster';
import type { Table } from '@domain/import/sheet';
import { withinSchool } from '@domain/import/within-school';
import { schoolSchema } from '@domain/school/school';
import { paths } from '@domain/paths';
import type { Target } from '../prepared';
import { type AccountChanges, compareAccounts, countOf, elsewhereOf } from './accounts';
import { oldAddresses } from './addresses';
import { sha256 } from './sha256';
import { readCollection, readDocuments, type Data } from './stored';

export interface RosterOptions {
  readonly decisions: Decisions;
  readonly today: Day;
  /** uid of who runs it, where that is somebody of a school. */
  readonly runner?: string;
  /** Only what is of this school, whatever else the files name. */
  readonly within?: string;
}

export interface ReadRoster {
  /** Absent when the files are refused as a whole. */
  readonly plan?: ImportPlan;
  readonly problems: Problem[];
  readonly counts: {
    readonly create: number;
    readonly update: number;
    readonly leave: number;
    readonly addresses: number;
    readonly accounts: number;
    readonly unchanged: number;
  };
  /** Paths of addresses that let nobody in any more. */
  readonly old: readonly string[];
  /** In the order to write them. */
  readonly documents: readonly PlannedDocument[];
  readonly stored: ReadonlyMap<string, Data>;
  readonly accounts: AccountChanges;
}

const NO_ACCOUNTS: AccountChanges = {
  ...{ create: [], update: [], disable: [], makeRoom: [], disarm: [], taken: [] },
};
const NOTHING = { create: 0, update: 0, leave: 0, addresses: 0, accounts: 0, unchanged: 0 };

/** Reads a roster of any format and compares it with the schools that are stored. `tables` are by name (`orgs.csv`). */
export async function readRoster(
  target: Target,
  tables: ReadonlyMap<string, Table>,
  options: RosterOptions,
  problems: Problem[],
): Promise<ReadRoster> {
  if (hasErrors(problems)) return refused(problems);
  const { within } = options;
  const kind = kindOf(tables) ?? 'plain-roster';
  const isList = kind === 'plain-roster' || kind === 'accounts';
  const planned = isList
    ? await listPlan(target, tables, options, problems)
    : await oneRosterPlan(target, tables, options, problems);
  if (!planned?.plan || hasErrors(problems)) return refused(problems);
  const plan = within === undefined ? planned.plan : withinSchool(planned.plan, within, problems);
  if (plan === null) return refused(problems);
  const { decisions, runner } = options;
  const questions = 'questions' in planned ? planned.questions : [];
  const known = 'people' in planned ? { people: planned.people } : {};
  const read = { decisions, problems, tables: [...tables.values()], questions, ...known };
  return settled(target, plan, { ...read, runner, kind: plan.isDelta ? 'oneroster-delta' : kind });
}

/** A school that stands is found by its code: whoever began it did not know what the exporter would call it. */
async function oneRosterPlan(
  { db }: Target,
  tables: ReadonlyMap<string, Table>,
  { today, within }: RosterOptions,
  problems: Problem[],
): Promise<{ plan: RosterPlan | null; people?: ReadonlyMap<string, Data> }> {
  const schools = await readCollection(db, 'schools');
  const ids = [...schools.keys()].flatMap((path) => paths.school.in(path)?.school ?? []);
  const standing = new Map([...schools].map(([path, data]) => [schoolSchema.parse(data).code, idAt(path)]));
  const keys = await readDocuments(
    db,
    ids.filter((id) => within === undefined || id === within).map((id) => paths.rosterKeys(id)),
  );
  const named = [...keys.keys()].flatMap((path) => paths.rosterKeys.in(path)?.school ?? []);
  const people = holdsChanges(tables) ? await collectionsOf(db, named) : undefined;
  const stored = new Map([...schools, ...keys, ...(people ?? [])]);
  const plan = planRoster(tables, { sha256, day: today, standing, stored }, problems);
  return { plan, ...(people && { people }) };
}

const idAt = (path: string) => paths.school.in(path)?.school ?? '';

const refused = (problems: Problem[]): ReadRoster => ({
  ...{ problems, counts: NOTHING, old: [], documents: [], stored: new Map(), accounts: NO_ACCOUNTS },
});

/** No list: the school's next year follows from this one. */
export async function readNextYear(
  target: Target,
  school: string,
  { decisions, year }: { readonly decisions: Decisions; readonly year: number },
  problems: Problem[],
): Promise<ReadRoster> {
  const known = await readDocuments(target.db, [paths.school(school)]);
  const stored = new Map([...known, ...(await collectionsOf(target.db, [school]))]);
  const plan = planNextYear(stored, school, year, sha256);
  if (!plan) return refused(problems);
  return settled(target, plan, {
    kind: 'next-year',
    decisions,
    problems,
    tables: [],
    questions: [],
    runner: undefined,
  });
}

/** Lists as offices make them. An administrator's are about the own school, whatever they say of it. */
async function listPlan(
  { db }: Target,
  tables: ReadonlyMap<string, Table>,
  { decisions: given, today, within }: RosterOptions,
  problems: Problem[],
): Promise<{ plan: RosterPlan; questions: readonly Question[] } | null> {
  const decisions = within === undefined ? given : { ...given, school: within };
  const schools = new Map(
    [...(await readCollection(db, 'schools'))].map(([path, data]) => [idAt(path), schoolSchema.parse(data)]),
  );
  const list = readList(tables.values(), { decisions, schools }, problems);
  if (hasErrors(problems)) return null;
  const wanted = list.schools.flatMap((school) =>
    [...list.children.filter((one) => one.school === school), ...list.accounts].flatMap((child) =>
      lookUpsOf(sha256, school, child),
    ),
  );
  const stored = new Map([
    ...(await collectionsOf(db, list.schools)),
    ...(await readDocuments(db, [...new Set(wanted)])),
  ]);
  const plan = planList(list, { sha256, day: today, decisions, schools, stored }, problems);
  return { plan, questions: list.questions };
}

interface Read {
  readonly kind: ImportPlan['kind'];
  readonly decisions: Decisions;
  readonly problems: Problem[];
  readonly tables: Iterable<Table>;
  readonly questions: readonly Question[];
  readonly runner: string | undefined;
  /** Pupils, staff, classes and rosters of the plan's schools, where they were read before. */
  readonly people?: ReadonlyMap<string, Data>;
}

/** Compares a roster of any format with what is stored. */
async function settled({ db, auth }: Target, whole: RosterPlan, read: Read): Promise<ReadRoster> {
  const { problems } = read;
  const people = read.people ?? (await collectionsOf(db, whole.schools));
  const here = withoutMoved(whole, await movedFrom(db, whole.schools), problems);
  const planned = sparing(here, read.runner, people, problems);
  const others = planned.documents.map(({ path }) => path).filter((path) => !people.has(path));
  const stored = new Map([...people, ...(await readDocuments(db, others))]);
  const plan = joinChangedKeys(joinByHand(planned, stored), stored, problems);
  const leaving = leaversOf(plan, people).map(({ uid }) => uid);
  const elsewhere = await elsewhereOf(auth, leaving, plan.schools);
  const settling = settleRoster(plan, { ...read, stored, elsewhere });
  const appearing = plan.documents.filter(({ path }) => path.startsWith('identities/') && !stored.has(path));
  const old = await oldAddresses(
    db,
    plan,
    appearing.map(({ data }) => String(data.uid)),
    settling.closing,
  );
  const closing = [...new Set([...settling.closing, ...old.uids])];
  const accounts = await compareAccounts(auth, joined(plan.accounts, old.kept), closing, problems);
  const taken = new Set(accounts.taken.map((email) => paths.identity(emailHashOf(sha256, email))));
  const isFree = ({ path }: PlannedDocument) => !taken.has(path);
  const keptStored = await readDocuments(db, [...old.kept.map(({ path }) => path), ...old.paths]);
  const kept = changesAgainst(old.kept, keptStored);
  const documents = [...settling.documents.filter(isFree), ...kept.write];
  const untaken = settling.changes.write.filter((one) => !isFree(one));
  return {
    problems,
    plan: settling,
    counts: {
      create: settling.changes.created - untaken.filter(({ path }) => !stored.has(path)).length,
      update: settling.changes.updated + kept.updated - untaken.filter(({ path }) => stored.has(path)).length,
      leave: settling.documents.length - settling.changes.write.length,
      addresses: old.paths.length,
      accounts: countOf(accounts),
      unchanged: settling.changes.unchanged + kept.unchanged,
    },
    ...{ old: old.paths, documents, accounts },
    stored: new Map([...stored, ...keptStored]),
  };
}

async function movedFrom(db: Target['db'], schools: readonly string[]): Promise<Set<string>> {
  const moved = schools.map((school) => db.collection(`${paths.school(school)}/moved`).listDocuments());
  return new Set((await Promise.all(moved)).flat().map(({ path }) => path));
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
