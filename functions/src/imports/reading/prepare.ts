/** From files to what would be written: the kind is told by what is in them. */
import type { Auth } from 'firebase-admin/auth';
import { kindOf } from '@domain/import/recognise';
import type { PlannedDocument, StoredDocuments } from '@domain/import/plan';
import { hasErrors, type Problem, sortProblems } from '@domain/import/problem';
import { leftOutOf } from '@domain/import/settle-roster';
import type { Table } from '@domain/import/sheet';
import { withHomerooms } from '@domain/rollover/homerooms';
import { readFiles } from '../../files/read-files';
import type { AccountChange, DocumentChange, StoredAccount } from '../changes';
import type { Asked, Prepare, Prepared, Target } from '../prepared';
import type { AccountChanges } from './accounts';
import { readAttendanceTable, readHistoryTable, type ReadRecords } from './records';
import { readNextYear, readRoster, type ReadRoster } from './roster';
import { chunks } from './stored';

const LOOKED_UP_AT_ONCE = 100;

export const prepare: Prepare = async (target, files, asked) => {
  const problems: Problem[] = [];
  const { nextYear: year } = asked.decisions;
  if (year !== undefined && asked.school !== '') {
    const { decisions } = asked;
    const read = await readNextYear(target, asked.school, { decisions, year }, problems);
    return ofPlan(target, read, asked, problems);
  }
  const tables = await readFiles(files, problems);
  if (hasErrors(problems) || tables.size === 0) return nothing(problems);
  const kind = kindOf(tables);
  if (kind === 'attendance' || kind === 'survey-history')
    return ofRecords(target, [...tables.values()], kind, asked, problems);
  return ofRoster(target, tables, asked, problems);
};

const NONE = {
  ...{ columns: [], questions: [], counts: [], asked: [], leftOut: [], documents: [], accounts: [] },
} as const;
const nothing = (problems: readonly Problem[]): Prepared => ({ ...NONE, problems: sortProblems(problems) });

const withinOf = ({ school }: Asked) => (school === '' ? {} : { within: school });

async function ofRecords(
  target: Target,
  tables: readonly Table[],
  kind: 'attendance' | 'survey-history',
  asked: Asked,
  problems: Problem[],
): Promise<Prepared> {
  const documents: DocumentChange[] = [];
  const reading = { decisions: asked.decisions, today: asked.today, ...withinOf(asked) };
  for (const table of tables) {
    const read: ReadRecords =
      kind === 'attendance'
        ? await readAttendanceTable(target, table, reading, problems)
        : await readHistoryTable(target, table, reading, problems);
    documents.push(
      ...changed(read.changes.write, read.stored).map((change) =>
        kind === 'attendance' ? { ...change, received: true as const } : change,
      ),
    );
  }
  if (hasErrors(problems)) return { ...nothing(problems), kind };
  return { ...NONE, kind, problems: sortProblems(problems), leftOut: leftOutOf(problems, tables), documents };
}

async function ofRoster(
  target: Target,
  tables: ReadonlyMap<string, Table>,
  asked: Asked,
  problems: Problem[],
): Promise<Prepared> {
  const { by, decisions, today } = asked;
  const options = { decisions, today, runner: by, ...withinOf(asked) };
  const read = await readRoster(target, tables, options, problems);
  return ofPlan(target, read, asked, problems);
}

async function ofPlan(
  target: Target,
  read: ReadRoster,
  { school, decisions }: Asked,
  problems: readonly Problem[],
): Promise<Prepared> {
  const { plan } = read;
  if (!plan || hasErrors(problems)) return nothing(problems);
  const documents = withHomerooms(read.documents, read.stored, school, decisions.homerooms ?? {});
  const deleted = read.old.map((path) => ({ path, before: read.stored.get(path) ?? null, after: null }));
  return {
    kind: plan.kind,
    problems: sortProblems(problems),
    columns: plan.columns,
    questions: plan.questions,
    counts: plan.counts,
    asked: plan.people.filter(({ match }) => match === 'proposed'),
    leftOut: plan.leftOut,
    documents: [...deleted, ...changed(documents, read.stored)],
    accounts: await accountChanges(target.auth, read.accounts),
  };
}

function changed(planned: readonly PlannedDocument[], stored: StoredDocuments): DocumentChange[] {
  return planned.map(({ path, data }) => ({ path, before: stored.get(path) ?? null, after: data }));
}

/** Each with what it was, so that it can be that again. */
async function accountChanges(
  auth: Auth,
  { create, update, disable, disarm, makeRoom }: AccountChanges,
): Promise<AccountChange[]> {
  const changes: AccountChange[] = [
    ...disable.map((uid) => ({ uid, deed: 'close' as const })),
    ...disarm.map((uid) => ({ uid, deed: 'disarm' as const })),
    ...makeRoom.map((uid) => ({ uid, deed: 'make-room' as const })),
    ...update.map((account) => ({ uid: account.uid, deed: 'update' as const, account })),
    ...create.map((account) => ({ uid: account.uid, deed: 'create' as const, account })),
  ];
  const known = new Map<string, StoredAccount>();
  for (const part of chunks(
    changes.filter(({ deed }) => deed !== 'create'),
    LOOKED_UP_AT_ONCE,
  ))
    for (const { uid, email, displayName, disabled, customClaims } of (
      await auth.getUsers(part.map(({ uid }) => ({ uid })))
    ).users)
      known.set(uid, {
        disabled,
        ...(email !== undefined && { email }),
        ...(displayName !== undefined && { displayName }),
        ...(customClaims && { claims: customClaims }),
      });
  return changes.map((change) => {
    const before = known.get(change.uid);
    return before ? { ...change, before } : change;
  });
}
