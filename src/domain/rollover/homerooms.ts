/** Who has which class from a school year on: those of the year before are given back. */
import type { Staff } from '../identity';
import { staffSchema } from '../identity';
import type { PlannedDocument, StoredDocuments } from '../import/plan';
import { paths } from '../paths';
import { schoolYearOfClass } from '../school/grades';

/** Class of the new year → who has it, by uid. */
export type Homerooms = Readonly<Record<string, readonly string[]>>;

/**
 * What `homerooms` changes of a school's staff. Whoever is not named has no class any more; covers of the year before end. `planned`: what is
 * written besides; a person who stands there is changed there.
 */
export function withHomerooms(
  planned: readonly PlannedDocument[],
  stored: StoredDocuments,
  school: string,
  homerooms: Homerooms,
): PlannedDocument[] {
  const years = Object.keys(homerooms).map(schoolYearOfClass);
  if (years.length === 0) return [...planned];
  const year = Math.max(...years);
  const changed = new Map<string, PlannedDocument>();
  for (const [path, data] of stored) {
    const place = paths.staff.in(path);
    if (place?.school !== school) continue;
    const base = planned.find((one) => one.path === path)?.data ?? data;
    const member = staffSchema.safeParse(base).data;
    if (!member) continue;
    const after = inYear(member, year, place.uid, homerooms);
    if (after.classIds.join() !== member.classIds.join() || hasOld(member, year))
      changed.set(path, { path, data: after });
  }
  const others = planned.filter(({ path }) => !changed.has(path));
  return [...others, ...changed.values()];
}

function inYear(member: Staff, year: number, uid: string, homerooms: Homerooms): Staff {
  const named = Object.keys(homerooms).filter((classId) => homerooms[classId]?.includes(uid));
  const kept = member.classIds.filter((id) => schoolYearOfClass(id) >= year && !(id in homerooms));
  const cover = Object.entries(member.cover).filter(([id]) => schoolYearOfClass(id) >= year);
  const classIds = member.active && member.role !== 'admin' ? [...new Set([...kept, ...named])].sort() : [];
  return { ...member, classIds, cover: Object.fromEntries(cover) };
}

const hasOld = ({ cover }: Staff, year: number) =>
  Object.keys(cover).some((id) => schoolYearOfClass(id) < year);
