/** The files of OneRoster 1.2 CSV (with the Japan profile's columns) that a roster is made of. */
import type { Problem } from '../problem';
import { readSheet, type Columns, type KeepsOut, type Row, type Table } from '../sheet';

const FILES = {
  orgs: { required: ['sourcedId', 'name', 'type'], optional: ['status', 'identifier', 'parentSourcedId'] },
  academicSessions: {
    required: ['sourcedId', 'title', 'type', 'startDate', 'endDate'],
    optional: ['status', 'schoolYear'],
  },
  classes: {
    required: ['sourcedId', 'title', 'grades', 'classType', 'schoolSourcedId', 'termSourcedIds'],
    optional: ['status', 'classCode', 'metadata.jp.specialNeeds'],
  },
  users: {
    required: ['sourcedId', 'givenName', 'familyName'],
    optional: [
      'status',
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
    optional: ['status', 'endDate', 'metadata.soramoyo.title'],
  },
  enrollments: {
    required: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    optional: ['status', 'primary', 'endDate', 'metadata.jp.shussekiNo'],
  },
} as const satisfies Record<string, Columns>;

type OneRosterFile = keyof typeof FILES;
export type OneRosterRows = Record<OneRosterFile, readonly Row[]>;

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

/** Every file's rows, or null when the set cannot be read as a roster. `tables` are keyed by file name (`orgs.csv`). */
export function readOneRosterFiles(
  tables: ReadonlyMap<string, Table>,
  problems: Problem[],
): OneRosterRows | null {
  const byName = new Map([...tables].map(([name, table]) => [name.toLowerCase(), table]));
  const manifest = readManifest(byName.get('manifest.csv'), problems);
  if (manifest === null) return null;
  let incomplete = 0;
  const rowsOf = (name: OneRosterFile): readonly Row[] => {
    const file = `${name}.csv`;
    const table = byName.get(file.toLowerCase());
    const mode = manifest.get(`file.${name}`)?.mode ?? 'absent';
    if (table === undefined) {
      if (mode !== 'absent' || !OPTIONAL_FILES.includes(name)) {
        problems.push({ severity: 'error', code: 'file-missing', file, params: {} });
        incomplete += 1;
      }
      return [];
    }
    if (mode === 'absent') problems.push({ severity: 'warning', code: 'file-unlisted', file, params: {} });
    const rows = readSheet(table, FILES[name], problems, KEEPS_OUT[name]);
    if (rows === null) incomplete += 1;
    return (rows ?? []).filter((row) => row.code('status').toLowerCase() !== 'tobedeleted');
  };
  const rows = Object.fromEntries(FILE_NAMES.map((name) => [name, rowsOf(name)])) as OneRosterRows;
  return incomplete === 0 ? rows : null;
}

interface Listed {
  readonly mode: string;
}

function readManifest(table: Table | undefined, problems: Problem[]): Map<string, Listed> | null {
  if (table === undefined) {
    problems.push({ severity: 'error', code: 'file-missing', file: 'manifest.csv', params: {} });
    return null;
  }
  const rows = readSheet(table, { required: ['propertyName', 'value'], optional: [] }, problems);
  if (rows === null) return null;
  const listed = new Map<string, Listed>();
  for (const row of rows) {
    const name = row.code('propertyName');
    const mode = row.code('value');
    listed.set(name, { mode });
    if (name === 'oneroster.version' && !VERSION.test(mode))
      row.refuse('manifest-version', 'value', { value: mode, choices: VERSIONS });
    if (name.startsWith('file.') && mode === 'delta')
      row.refuse('delta-unsupported', 'value', { value: name });
  }
  return listed;
}
