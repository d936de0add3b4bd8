import type { Firestore } from 'firebase-admin/firestore';
import { tidyCode } from '@domain/import/cells';
import type { Directory, ListedPupil } from '@domain/import/directory';
import type { Table } from '@domain/import/sheet';
import { paths } from '@domain/paths';
import { rosterSchema, schoolSchema } from '@domain/school/school';
import { readCollection } from './store';

/** Rosters of those schools whose code stands somewhere in the table. */
export async function readDirectory(db: Firestore, table: Table): Promise<Directory> {
  const cells = new Set(table.rows.flatMap((row) => row.cells.map(tidyCode)));
  const schools = new Map<string, string>();
  const classes = new Map<string, ReadonlyMap<number, ListedPupil>>();
  for (const [path, data] of await readCollection(db, 'schools')) {
    const { code } = schoolSchema.parse(data);
    const school = paths.school.in(path)?.school ?? '';
    if (!cells.has(code)) continue;
    schools.set(code, school);
    for (const [rosterPath, roster] of await readCollection(db, `${path}/rosters`)) {
      const pupils = Object.entries(rosterSchema.parse(roster).pupils).map(
        ([pupilId, { number, familyName, givenName }]) =>
          [number, { pupilId, familyName, givenName }] as const,
      );
      classes.set(`${school}/${paths.roster.in(rosterPath)?.classId ?? ''}`, new Map(pupils));
    }
  }
  return { schools, classes };
}
