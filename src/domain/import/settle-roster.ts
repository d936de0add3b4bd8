/** A roster against what is stored: what is written, who leaves, what happens in each class, and what has to be asked first. */
import { paths } from '../paths';
import { isByHand } from './by-hand';
import { pupilSchema, rosterSchema, schoolClassSchema } from '../school/school';
import type { ClassCounts, Decisions, ImportPlan, LeftOutRow, PlannedPerson, Question } from './decisions';
import { leaverQuestions, leaversOf, type Leaver } from './leavers';
import { changesAgainst, type Changes, type PlannedDocument, type StoredDocuments } from './plan';
import { sortProblems, type Problem } from './problem';
import type { RosterPlan } from './roster-parts';
import type { Table } from './sheet';

export interface Settled extends ImportPlan {
  /** Of the documents but those of who leaves. */
  readonly changes: Changes;
  /** uids of accounts to close. */
  readonly closing: readonly string[];
}

export interface SettleWith {
  /** Pupils, staff and classes of the plan's schools, and whatever is stored at a planned path. */
  readonly stored: StoredDocuments;
  readonly elsewhere?: ReadonlySet<string>;
  readonly decisions?: Decisions;
  readonly kind: ImportPlan['kind'];
  readonly problems: readonly Problem[];
  readonly tables?: Iterable<Table>;
  /** What is asked besides who leaves. */
  readonly questions?: readonly Question[];
}

export function settleRoster(plan: RosterPlan, given: SettleWith): Settled {
  const { stored, decisions = {}, kind, problems } = given;
  const leavers = leaversOf(plan, stored, given.elsewhere);
  const asked = leaverQuestions(plan, leavers, stored);
  const open = asked.filter(({ school, count }) => decisions.leavers?.[school] !== count);
  const planned = [...withHeld(plan, stored), ...dissolved(plan, stored)];
  const changes = changesAgainst(planned, stored);
  const leaving = leavers.flatMap(({ document }) => document ?? []);
  return {
    kind,
    documents: [...leaving, ...changes.write],
    accounts: plan.accounts,
    schools: plan.schools,
    leavers: leavers.filter(({ document, moved }) => document && !moved),
    problems: sortProblems(problems),
    people: kind === 'plain-roster' ? [...plan.people, ...leavers.flatMap(goneOf)] : plan.people,
    columns: plan.columns,
    counts: countsOf(plan, leavers, stored),
    leftOut: [...plan.leftOut, ...leftOutOf(problems, given.tables ?? [])],
    questions: [...(given.questions ?? []), ...open],
    changes,
    closing: [...new Set(leavers.filter(({ moved }) => !moved).map(({ uid }) => uid))],
  };
}

/** Whoever is kept out, or is none of the list's business, stays in the lists of classes as they were. */
function withHeld(plan: RosterPlan, stored: StoredDocuments): PlannedDocument[] {
  const kept = new Map<string, Record<string, unknown>>();
  const planned = new Set(plan.documents.map(({ path }) => path));
  for (const [path, data] of stored) {
    const place = paths.pupil.in(path);
    if (!place || data.status !== 'active' || planned.has(path)) continue;
    const pupil = pupilSchema.parse(data);
    if (!plan.held.has(pupil.uid) && !isByHand(pupil) && plan.covers?.(pupil) !== false) continue;
    for (const classId of pupil.classIds) {
      const roster = paths.roster(place.school, classId);
      const entry = rosterSchema.safeParse(stored.get(roster)).data?.pupils[place.pupilId];
      if (entry) kept.set(roster, { ...kept.get(roster), [place.pupilId]: entry });
    }
  }
  return plan.documents.map((document) => {
    const more = kept.get(document.path);
    if (!more) return document;
    return { ...document, data: { pupils: { ...more, ...(document.data.pupils as object) } } };
  });
}

/** Classes of the same year that the files do not have any more: closed, and nobody is listed in them. */
function dissolved(plan: RosterPlan, stored: StoredDocuments): PlannedDocument[] {
  if (plan.covers) return [];
  const planned = new Set(plan.documents.map(({ path }) => path));
  const years = new Set<string>();
  for (const path of planned) {
    const place = paths.schoolClass.in(path);
    if (place) years.add(`${place.school}/${place.classId.slice(0, 4)}`);
  }
  const occupied = new Set(
    [...stored].flatMap(([path, data]) => {
      const school = paths.pupil.in(path)?.school;
      if (school === undefined || planned.has(path)) return [];
      const pupil = pupilSchema.parse(data);
      if (!plan.held.has(pupil.uid) && !isByHand(pupil)) return [];
      return pupil.classIds.map((classId) => paths.schoolClass(school, classId));
    }),
  );
  return [...stored].flatMap(([path, data]) => {
    const place = paths.schoolClass.in(path);
    if (!place || planned.has(path) || occupied.has(path)) return [];
    if (!years.has(`${place.school}/${place.classId.slice(0, 4)}`)) return [];
    return [
      { path, data: { ...schoolClassSchema.parse(data), closed: true } },
      { path: paths.roster(place.school, place.classId), data: { pupils: {} } },
    ];
  });
}

type Counted = { -readonly [Key in keyof ClassCounts]: ClassCounts[Key] };

function countsOf(plan: RosterPlan, leavers: readonly Leaver[], stored: StoredDocuments): ClassCounts[] {
  const counts = new Map<string, Counted>();
  const planned = new Map(plan.documents.map(({ path, data }) => [path, data]));
  const of = (school: string, classId: string): Counted => {
    const path = paths.schoolClass(school, classId);
    const known = counts.get(path);
    if (known) return known;
    const data = planned.get(path) ?? stored.get(path);
    const name = typeof data?.name === 'string' ? data.name : classId;
    const fresh = { school, classId, name, added: 0, moved: 0, changed: 0, left: 0, stays: 0 };
    counts.set(path, fresh);
    return fresh;
  };
  for (const document of plan.documents) {
    const inClass = paths.schoolClass.in(document.path);
    if (inClass) of(inClass.school, inClass.classId);
    const place = paths.pupil.in(document.path);
    if (!place) continue;
    const count = of(place.school, pupilSchema.parse(document.data).classId);
    const before = pupilSchema.safeParse(stored.get(document.path)).data;
    if (before?.status !== 'active') count.added += 1;
    else if (before.classId !== document.data.classId) count.moved += 1;
    else if (changesAgainst([document], stored).updated > 0) count.changed += 1;
    else count.stays += 1;
  }
  for (const [path, data] of stored) {
    const place = paths.pupil.in(path);
    if (!place || planned.has(path) || data.status !== 'active') continue;
    const pupil = pupilSchema.parse(data);
    const count = counts.get(paths.schoolClass(place.school, pupil.classId));
    if (count && plan.covers?.(pupil) === false) count.stays += 1;
  }
  for (const { school, classId, document } of leavers)
    if (document && classId !== undefined) of(school, classId).left += 1;
  return [...counts.values()].sort((a, b) =>
    `${a.school}/${a.classId}` < `${b.school}/${b.classId}` ? -1 : 1,
  );
}

function goneOf({ document, moved, what, path, school, name, classId }: Leaver): PlannedPerson[] {
  if (!document || moved || what !== 'pupil') return [];
  return [
    { key: path, school, name, match: 'left', candidates: [], ...(classId !== undefined && { classId }) },
  ];
}

/** Rows of these tables that are kept out, whole. */
export function leftOutOf(problems: readonly Problem[], tables: Iterable<Table>): LeftOutRow[] {
  const byFile = new Map([...tables].map((table) => [table.file, table]));
  const rows = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== 'error' || (problem.keepsOut ?? 'file') === 'file') continue;
    const key = `${problem.file}:${String(problem.line)}`;
    rows.set(key, [...(rows.get(key) ?? []), problem]);
  }
  return [...rows.values()].flatMap((found) => {
    const [{ file, line } = { file: '', line: undefined }] = found;
    const table = byFile.get(file);
    const row = table?.rows.find((one) => one.line === line);
    if (!table || !row) return [];
    return [{ file, line: row.line, header: table.header, cells: row.cells, problems: found }];
  });
}
