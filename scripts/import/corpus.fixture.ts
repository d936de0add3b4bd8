/** Small files as offices and exporters write them, each with what has to come of it. Nothing is stored: an import is applied to a map. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decisions, ImportPlan } from '@domain/import/decisions';
import { joinByHand } from '@domain/import/by-hand';
import { joinChangedKeys } from '@domain/import/changed-keys';
import { planRoster } from '@domain/import/one-roster/roster-plan';
import { lookUpsOf } from '@domain/import/plain/aliases';
import { planList } from '@domain/import/plain/plan-list';
import { readList } from '@domain/import/plain/read-list';
import { hasErrors, sortProblems, type Problem } from '@domain/import/problem';
import { kindOf } from '@domain/import/recognise';
import { settleRoster } from '@domain/import/settle-roster';
import { paths } from '@domain/paths';
import { pupilSchema, schoolSchema } from '@domain/school/school';
import { readFiles } from '../../functions/src/files/read-files';
import { filesAt } from './read-files';
import { sha256 } from '../../functions/src/imports/reading/sha256';
import { documentAt } from '@domain/documents/table';

export const CORPUS = join(import.meta.dirname, 'corpus');

export interface Case {
  /** Whose files are taken where this case has none of that name. */
  readonly base?: string;
  /** What was imported before. */
  readonly before?: string;
  readonly day?: string;
  readonly decisions?: Decisions;
  readonly outcome: unknown;
}

export const caseNames = () =>
  readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export function caseOf(name: string): Case {
  const path = join(CORPUS, name, 'case.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Case) : { outcome: undefined };
}

export type Stored = Map<string, Readonly<Record<string, unknown>>>;

async function filesOf(name: string): Promise<Map<string, Uint8Array>> {
  const { base } = caseOf(name);
  const own = [...(await filesAt(join(CORPUS, name)))].filter(([file]) => file !== 'case.json');
  const all = new Map([...(base === undefined ? [] : await filesOf(base)), ...own]);
  // A file of nothing takes away that of the base.
  return new Map([...all].filter(([, bytes]) => bytes.length > 0));
}

/** Applies what comes before, and then plans the case. */
export async function play(
  name: string,
): Promise<{ plan?: ImportPlan; problems: Problem[]; stored: Stored }> {
  const { before, day = '2026-11-20', decisions = {} } = caseOf(name);
  const stored = before === undefined ? (new Map() as Stored) : await storedAfter(before);
  const problems: Problem[] = [];
  const tables = await readFiles(await filesOf(name), problems);
  const kind = kindOf(tables) ?? 'plain-roster';
  if (hasErrors(problems)) return { problems: sortProblems(problems), stored };
  const given = { stored, decisions, kind, problems, tables: [...tables.values()] };
  if (kind === 'oneroster') {
    const plan = planRoster(tables, { sha256, day, stored }, problems);
    if (plan === null || hasErrors(problems)) return { problems: sortProblems(problems), stored };
    const known = joinChangedKeys(joinByHand(plan, stored), stored, problems);
    return { plan: settleRoster(known, given), problems: sortProblems(problems), stored };
  }
  const schools = new Map(
    [...stored].flatMap(([path, data]) => {
      const school = paths.school.in(path)?.school;
      return school === undefined ? [] : [[school, schoolSchema.parse(data)] as const];
    }),
  );
  const list = readList(tables.values(), { decisions, schools }, problems);
  const asked = new Set(
    list.schools.flatMap((school) => list.children.flatMap((one) => lookUpsOf(sha256, school, one))),
  );
  expectDeclared([...asked]);
  if (hasErrors(problems)) return { problems: sortProblems(problems), stored };
  const plan = planList(list, { sha256, day, decisions, schools, stored }, problems);
  const settled = settleRoster(plan, { ...given, questions: list.questions });
  return { plan: settled, problems: sortProblems(problems), stored };
}

function expectDeclared(all: readonly string[]): void {
  for (const path of all) if (!documentAt(path)) throw new Error(`not declared: ${path}`);
}

/** As if it had been confirmed. */
export async function storedAfter(name: string): Promise<Stored> {
  const { plan, stored } = await play(name);
  for (const { path, data } of plan?.documents ?? []) stored.set(path, data);
  return stored;
}

/** What of a plan is worth telling, in lines that can be read. */
export function outcomeOf({ plan, problems, stored }: Awaited<ReturnType<typeof play>>): unknown {
  const told = problems.map(
    ({ file, line, column, code }) => `${[file, line, column].filter(Boolean).join(':')} ${code}`,
  );
  if (!plan) return { problems: told };
  for (const { path, data } of plan.documents) stored.set(path, data);
  const pupils = [...stored].flatMap(([path, data]) => {
    if (!paths.pupil.in(path)) return [];
    const { classIds, number, familyName, givenName, kana, status } = pupilSchema.parse(data);
    return `${classIds.join('+')} ${number} ${familyName} ${givenName} ${kana} ${status}`;
  });
  const staff = [...stored].flatMap(([path, data]) => {
    const place = paths.staff.in(path);
    return place
      ? `${place.school} ${String(data.displayName)} ${String(data.title)} ${String(data.active)}`
      : [];
  });
  const proposed = plan.people.flatMap(({ match, name, candidates }) =>
    match === 'proposed' || match === 'confirmed'
      ? `${match} ${name}: ${candidates.map((one) => `${one.name} (${one.why.join(', ')})`).join('; ')}`
      : [],
  );
  const unread = plan.columns.flatMap(({ columns }) =>
    columns.flatMap(({ heading, meaning }) => (meaning === undefined ? heading : [])),
  );
  const closed = [...stored].flatMap(([path, data]) => (data.closed === true ? path : []));
  const all = {
    ...{ problems: told, pupils: pupils.sort(), staff: staff.sort() },
    accounts: plan.accounts.flatMap(({ email }) => email ?? []).sort(),
    ...{ proposed, unread, closed: closed.sort(), leavers: plan.leavers.map(({ name }) => name).sort() },
    questions: plan.questions.map((one) => Object.values(one).join(' ')),
  };
  return Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));
}
