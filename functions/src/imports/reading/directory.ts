import type { Firestore } from 'firebase-admin/firestore';
import { tidyCode } from '@domain/import/cells';
import type { Decisions } from '@domain/import/decisions';
import type { Directory, ListedPupil } from '@domain/import/directory';
import type { Table } from '@domain/import/sheet';
import { isLowerSecondary } from '@domain/import/plain/place';
import { paths } from '@domain/paths';
import { rosterSchema, schoolSchema } from '@domain/school/school';
import { readCollection } from './stored';

/** Rosters of those schools whose code stands somewhere in the table; where none does and there is one school, of that one. */
export async function readDirectory(
  db: Firestore,
  table: Table,
  { decisions = {}, within }: { readonly decisions?: Decisions; readonly within?: string } = {},
): Promise<Directory> {
  const cells = new Set(table.rows.flatMap((row) => row.cells.map(tidyCode)));
  const stored = [...(await readCollection(db, 'schools'))]
    .map(([path, data]) => {
      const { code, name } = schoolSchema.parse(data);
      return { path, school: paths.school.in(path)?.school ?? '', code, name };
    })
    .filter(({ school }) => within === undefined || school === within);
  const named = stored.filter(({ code, name }) => cells.has(code) || cells.has(tidyCode(name)));
  const chosen = stored.filter(({ school }) => school === decisions.school);
  const [alone] = named.length > 0 ? [] : stored.length === 1 ? stored : chosen;
  const classes = new Map<string, ReadonlyMap<number, ListedPupil>>();
  const names = new Map<string, string>();
  for (const { path, school } of alone ? [alone] : named) {
    for (const [classPath, { name }] of await readCollection(db, `${path}/classes`))
      names.set(`${school}/${paths.schoolClass.in(classPath)?.classId ?? ''}`, String(name));
    for (const [rosterPath, roster] of await readCollection(db, `${path}/rosters`)) {
      const pupils = Object.entries(rosterSchema.parse(roster).pupils).map(
        ([pupilId, { number, familyName, givenName }]) =>
          [number, { pupilId, familyName, givenName }] as const,
      );
      classes.set(`${school}/${paths.roster.in(rosterPath)?.classId ?? ''}`, new Map(pupils));
    }
  }
  return {
    schools: byCode(named),
    byName: new Map(named.map(({ name, school }) => [name, school])),
    lowerSecondary: new Set(stored.flatMap(({ code, school }) => (isLowerSecondary(code) ? school : []))),
    classes,
    names,
    ...(alone && { only: alone.school }),
    seen: new Set(decisions.seen),
  };
}

function byCode(named: readonly { code: string; school: string }[]): Map<string, string | string[]> {
  const schools = new Map<string, string | string[]>();
  for (const { code, school } of named) {
    const before = schools.get(code);
    schools.set(code, before === undefined ? school : [before, school].flat());
  }
  return schools;
}
