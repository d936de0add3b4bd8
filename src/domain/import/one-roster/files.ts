/** The files of OneRoster 1.2 CSV (with the Japan profile's columns) that a roster is made of. */
import type { Problem } from '../problem';
import { readSheet, type Columns, type KeepsOut, type Row, type Table } from '../sheet';

/** In a file of changes they decide; in a whole one they are mostly empty. */
const DATED = ['status', 'dateLastModified'] as const;

const FILES = {
  orgs: { required: ['sourcedId', 'name', 'type'], optional: [...DATED, 'identifier', 'parentSourcedId'] },
  academicSessions: {
    required: ['sourcedId', 'title', 'type', 'startDate', 'endDate'],
    optional: [...DATED, 'schoolYear'],
  },
  classes: {
    required: ['sourcedId', 'title', 'grades', 'classType', 'schoolSourcedId', 'termSourcedIds'],
    optional: [...DATED, 'classCode', 'metadata.jp.specialNeeds'],
  },
  users: {
    required: ['sourcedId', 'givenName', 'familyName'],
    optional: [
      ...DATED,
      'enabledUser',
      'email',
      'grades',
      'password',
      'preferredGivenName',
      'preferredFamilyName',
      'primaryOrgSourcedId',
      'metadata.jp.kanaGivenName',
      'metadata.jp.kanaFamilyName',
      'metadata.jp.kanaPreferredGivenName',
      'metadata.jp.kanaPreferredFamilyName',
      'metadata.jp.homeClass',
    ],
  },
  roles: {
    required: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
    optional: [...DATED, 'endDate', 'metadata.soramoyo.title'],
  },
  enrollments: {
    required: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    optional: [...DATED, 'primary', 'endDate', 'metadata.jp.shussekiNo'],
  },
} as const satisfies Record<string, Columns>;

export type OneRosterFile = keyof typeof FILES;
export type OneRosterRows = Record<OneRosterFile, readonly Row[]>;

/** Of each file's rows these. */
export const eachFile = (rowsOf: (name: OneRosterFile) => readonly Row[]): OneRosterRows =>
  Object.fromEntries(FILE_NAMES.map((name) => [name, rowsOf(name)])) as OneRosterRows;

/** Read when they are there; whoever leaves `roles` out gets roles from the enrolments alone. */
const OPTIONAL_FILES: readonly OneRosterFile[] = ['roles'];
const FILE_NAMES = Object.keys(FILES) as OneRosterFile[];

/** Without its schools and years nothing can be read; elsewhere a wrong row keeps itself out. */
const KEEPS_OUT: Readonly<Record<OneRosterFile, KeepsOut>> = {
  orgs: 'file',
  academicSessions: 'file',
  classes: 'row',
  users: 'row',
  roles: 'child',
  enrollments: 'child',
};

/** 1.2 and 1.2.1, also as the Japan profile writes them: 1.2_JP. */
const VERSION = /^1\.2(\.\d+)?([ _-]?jp.*)?$/i;
const VERSIONS = '1.2, 1.2.1, 1.2_JP';

export interface OneRosterSet {
  /** Of a whole file those that stand; of a file of changes all. */
  readonly rows: OneRosterRows;
  /** Files that hold what has changed, and nothing else (delta). Empty: the set is a whole one. */
  readonly delta: ReadonlySet<OneRosterFile>;
  /** Files of which the manifest says that they are whole (bulk). */
  readonly bulk: ReadonlySet<OneRosterFile>;
}

/** Every file's rows, or null when the set cannot be read as a roster. `tables` are keyed by file name (`orgs.csv`). */
export function readOneRosterFiles(
  tables: ReadonlyMap<string, Table>,
  problems: Problem[],
): OneRosterSet | null {
  const byName = new Map([...tables].map(([name, table]) => [name.toLowerCase(), table]));
  const manifest = readManifest(byName.get('manifest.csv'), problems);
  if (manifest === null) return null;
  const modeOf = (name: OneRosterFile) => manifest.get(`file.${name}`) ?? 'absent';
  const [delta, bulk] = ['delta', 'bulk'].map(
    (mode) => new Set(FILE_NAMES.filter((name) => modeOf(name) === mode)),
  ) as [Set<OneRosterFile>, Set<OneRosterFile>];
  let incomplete = 0;
  const rowsOf = (name: OneRosterFile): readonly Row[] => {
    const file = `${name}.csv`;
    const table = byName.get(file.toLowerCase());
    const isAbsent = modeOf(name) === 'absent';
    if (table === undefined) {
      // Of what has not changed a set of changes says nothing.
      if (!isAbsent || (delta.size === 0 && !OPTIONAL_FILES.includes(name))) {
        problems.push({ severity: 'error', code: 'file-missing', file, params: {} });
        incomplete += 1;
      }
      return [];
    }
    if (isAbsent) problems.push({ severity: 'warning', code: 'file-unlisted', file, params: {} });
    // Nothing of this kind has changed.
    if (delta.has(name) && table.rows.length === 0) return [];
    const rows = readSheet(table, FILES[name], problems, KEEPS_OUT[name]);
    if (rows === null) incomplete += 1;
    return delta.has(name)
      ? (rows ?? [])
      : (rows ?? []).filter((row) => row.code('status').toLowerCase() !== 'tobedeleted');
  };
  const rows = eachFile(rowsOf);
  return incomplete === 0 ? { rows, delta, bulk } : null;
}

/** Whether the manifest names a file of changes: what stands is needed to read it. */
export function holdsChanges(tables: ReadonlyMap<string, Table>): boolean {
  const manifest = [...tables].find(([name]) => name.toLowerCase() === 'manifest.csv')?.[1];
  return manifest ? [...(readManifest(manifest, []) ?? [])].some(isOfChanges) : false;
}

const isOfChanges = ([name, value]: readonly [string, string]) =>
  name.startsWith('file.') && value === 'delta';

/** By the name of a property its value. */
function readManifest(table: Table | undefined, problems: Problem[]): Map<string, string> | null {
  if (table === undefined) {
    problems.push({ severity: 'error', code: 'file-missing', file: 'manifest.csv', params: {} });
    return null;
  }
  const rows = readSheet(table, { required: ['propertyName', 'value'], optional: [] }, problems);
  if (rows === null) return null;
  const listed = new Map<string, string>();
  for (const row of rows) {
    const name = row.code('propertyName');
    const value = row.code('value');
    listed.set(name, name.startsWith('file.') ? value.toLowerCase() : value);
    if (name === 'oneroster.version' && !VERSION.test(value))
      row.refuse('manifest-version', 'value', { value, choices: VERSIONS });
  }
  return listed;
}
