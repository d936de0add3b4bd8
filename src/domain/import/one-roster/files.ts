/** The files of OneRoster 1.2 CSV (with the Japan profile's columns) that a roster is made of. */
import type { Problem } from '../problem';
import { readSheet, type Columns, type Row, type Table } from '../sheet';

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
    required: ['sourcedId', 'givenName', 'familyName', 'email'],
    optional: [
      'status',
      'enabledUser',
      'password',
      'metadata.jp.kanaGivenName',
      'metadata.jp.kanaFamilyName',
      'metadata.jp.homeClass',
    ],
  },
  roles: {
    required: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
    optional: ['status', 'metadata.soramoyo.title'],
  },
  enrollments: {
    required: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    optional: ['status', 'primary', 'metadata.jp.shussekiNo'],
  },
} as const satisfies Record<string, Columns>;

type OneRosterFile = keyof typeof FILES;
export type OneRosterRows = Record<OneRosterFile, readonly Row[]>;

/** Read when they are there; whoever leaves `roles` out gets roles from the enrolments alone. */
const OPTIONAL_FILES: readonly OneRosterFile[] = ['roles'];
const FILE_NAMES = Object.keys(FILES) as OneRosterFile[];

/** Every file's rows, or null when the set cannot be read as a roster. `tables` are keyed by file name (`orgs.csv`). */
export function readOneRosterFiles(
  tables: ReadonlyMap<string, Table>,
  problems: Problem[],
): OneRosterRows | null {
  const manifest = readManifest(tables.get('manifest.csv'), problems);
  if (manifest === null) return null;
  let incomplete = 0;
  const rowsOf = (name: OneRosterFile): readonly Row[] => {
    const file = `${name}.csv`;
    const table = tables.get(file);
    const mode = manifest.get(`file.${name}`)?.mode ?? 'absent';
    if (table === undefined) {
      if (mode !== 'absent' || !OPTIONAL_FILES.includes(name)) {
        problems.push({ severity: 'error', code: 'file-missing', file, params: {} });
        incomplete += 1;
      }
      return [];
    }
    if (mode === 'absent') problems.push({ severity: 'warning', code: 'file-unlisted', file, params: {} });
    const rows = readSheet(table, FILES[name], problems);
    if (rows === null) incomplete += 1;
    return (rows ?? []).filter((row) => row.code('status') !== 'tobedeleted');
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
    if (name === 'oneroster.version' && mode !== '1.2')
      row.refuse('manifest-version', 'value', { value: mode });
    if (name.startsWith('file.') && mode === 'delta')
      row.refuse('delta-unsupported', 'value', { value: name });
  }
  return listed;
}
