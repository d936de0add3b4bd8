/** What is remembered of an import for the files of changes that follow it. */
import { addDays, type Day } from '../../days';
import { paths } from '../../paths';
import { gradeOfClass } from '../../school/grades';
import type { PlannedDocument, Sha256 } from '../plan';
import { ROW_KEPT_DAYS, type RosterKeys, rowKeyOf } from '../roster-keys';
import type { Row } from '../sheet';
import { stampOf } from './changed-rows';
import type { PlannedClass, ReadClass } from './classes';
import type { OneRosterRows } from './files';
import type { Organisations } from './schools';

export interface ToRemember {
  readonly rows: OneRosterRows;
  readonly organisations: Organisations;
  /** First day of each session, by its key. */
  readonly sessions: ReadonlyMap<string, string>;
  /** By their keys: those of the files and, where these hold changes alone, those that stood before. */
  readonly classes: ReadonlyMap<string, ReadClass>;
  /** Ids of the classes that were planned. */
  readonly planned: ReadonlyMap<PlannedClass, readonly string[]>;
  /** Ids of the schools where somebody of the files is. */
  readonly schoolsOf: (sourcedId: string) => readonly string[];
  readonly isDelta: boolean;
  /** By school. */
  readonly before: ReadonlyMap<string, RosterKeys>;
}

export function keysDocuments(
  all: ToRemember,
  { sha256, day }: { readonly sha256: Sha256; readonly day: Day },
): PlannedDocument[] {
  const rows = rowsBySchool(all, sha256);
  const since = addDays(day, -ROW_KEPT_DAYS);
  return [...all.organisations.schools].map(([org, { id }]) => {
    const kept = Object.entries(all.before.get(id)?.rows ?? {}).filter(([, { changed }]) =>
      changed === undefined ? all.isDelta : changed.slice(0, 10) >= since,
    );
    const classes = [...all.classes].flatMap(([key, one]) =>
      typeof one === 'object' && one.school === id ? [keyOfClass(key, one, all.planned)] : [],
    );
    const data: RosterKeys = {
      org,
      sessions: Object.fromEntries([...all.sessions].sort()),
      classes: classes.sort((a, b) => (a.key < b.key ? -1 : 1)),
      rows: { ...Object.fromEntries(kept), ...rows.get(id) },
    };
    return { path: paths.rosterKeys(id), data };
  });
}

function keyOfClass(key: string, one: PlannedClass, planned: ToRemember['planned']) {
  const { year, code, grades, taught = [] } = one;
  const now = (planned.get(one) ?? []).map(gradeOfClass);
  return { key, year, code, grades: [...grades], taught: [...new Set([...taught, ...now])].sort() };
}

function rowsBySchool(all: ToRemember, sha256: Sha256): Map<string, RosterKeys['rows']> {
  const found = new Map<string, RosterKeys['rows']>();
  const { rows, organisations } = all;
  const remember = (file: keyof OneRosterRows, row: Row, schools: readonly string[], inClass?: string) => {
    const changed = stampOf(row.code('dateLastModified'));
    if (row.isRefused() || (changed === undefined && inClass === undefined)) return;
    const key = rowKeyOf(sha256, file, row.code('sourcedId'));
    const said = { ...(changed !== undefined && { changed }), ...(inClass !== undefined && { in: inClass }) };
    for (const school of schools) {
      const known = found.get(school) ?? {};
      known[key] = said;
      found.set(school, known);
    }
  };
  const schoolOf = (row: Row, column: string) => organisations.schools.get(row.code(column))?.id ?? [];
  for (const row of rows.users) remember('users', row, all.schoolsOf(row.code('sourcedId')));
  for (const row of rows.roles) remember('roles', row, [schoolOf(row, 'orgSourcedId')].flat());
  for (const row of rows.classes) remember('classes', row, [schoolOf(row, 'schoolSourcedId')].flat());
  for (const row of rows.enrollments) {
    const key = row.code('classSourcedId');
    const isHomeroom = typeof all.classes.get(key) === 'object';
    if (isHomeroom)
      remember(
        'enrollments',
        row,
        [schoolOf(row, 'schoolSourcedId')].flat(),
        row.code('status').toLowerCase() === 'tobedeleted' ? undefined : key,
      );
  }
  return found;
}
