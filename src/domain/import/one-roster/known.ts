/** What stands at the schools that OneRoster files have named before, as files of changes refer to it. */
import { gradeOfClass, schoolYearOfClass } from '../../school/grades';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { type Pupil, pupilSchema, rosterSchema, schoolClassSchema, schoolSchema } from '../../school/school';
import { pupilIdOf, type Sha256, type StoredDocuments, uidOf } from '../plan';
import { type RosterKeys, rosterKeysSchema } from '../roster-keys';
import type { PlannedClass } from './classes';
import type { Organisations } from './schools';

export interface KnownPupil {
  readonly school: string;
  readonly pupilId: string;
  readonly data: Pupil;
}

export interface KnownPost {
  readonly school: string;
  /** The exporter's key of the school. */
  readonly org: string;
  readonly data: Staff;
}

export interface Known {
  /** By id of the school. */
  readonly keys: ReadonlyMap<string, RosterKeys>;
  readonly schools: Organisations['schools'];
  readonly sessions: ReadonlyMap<string, string>;
  /** By the exporter's key. */
  readonly classes: ReadonlyMap<string, PlannedClass>;
  /** By `{school}/{classId}`; one that was made here, too. */
  readonly classAt: (school: string, classId: string) => PlannedClass;
  readonly keyAt: (school: string, classId: string) => string;
  readonly pupilOf: (sourcedId: string) => KnownPupil | undefined;
  /** Of whoever works there now, or has. */
  readonly postsOf: (sourcedId: string) => readonly KnownPost[];
  readonly numberIn: (pupil: KnownPupil, classId: string) => number;
  readonly pupils: readonly KnownPupil[];
}

export const rosterKeysIn = (stored: StoredDocuments): Map<string, RosterKeys> =>
  new Map(
    [...stored].flatMap(([path, data]) => {
      const place = paths.rosterKeys.in(path);
      return place ? [[place.school, rosterKeysSchema.parse(data)] as const] : [];
    }),
  );

/** One hash for each school and person is enough: the same people are asked for again and again. */
function remembered<T>(find: (sourcedId: string) => T): (sourcedId: string) => T {
  const known = new Map<string, T>();
  return (sourcedId) => {
    if (!known.has(sourcedId)) known.set(sourcedId, find(sourcedId));
    return known.get(sourcedId) as T;
  };
}

export function knownOf(stored: StoredDocuments, sha256: Sha256): Known {
  const keys = rosterKeysIn(stored);
  const schools = new Map(
    [...keys].flatMap(([id, { org }]) => {
      const doc = schoolSchema.safeParse(stored.get(paths.school(id))).data;
      return doc ? [[org, { id, doc }] as const] : [];
    }),
  );
  const orgOf = new Map([...schools].map(([org, { id }]) => [id, org]));
  const classes = new Map<string, PlannedClass>();
  const ofId = new Map<string, { readonly key: string; readonly planned: PlannedClass }>();
  const nameOf = (school: string, classId: string) => {
    const stands = schoolClassSchema.safeParse(stored.get(paths.schoolClass(school, classId))).data;
    return { name: stands?.name ?? classId, kind: stands?.kind ?? 'regular' } as const;
  };
  for (const [school, { org, classes: listed }] of keys)
    for (const { key, year, code, grades, taught } of listed) {
      const ids = taught.map((grade) => `${year}-${grade}-${code}`);
      const named = nameOf(school, ids[0] ?? key);
      const planned = { school, schoolSourcedId: org, year, code, grades, taught, ...named };
      classes.set(key, planned);
      for (const id of ids) ofId.set(`${school}/${id}`, { key, planned });
    }
  const madeHere = new Map<string, PlannedClass>();
  const made = (school: string, classId: string): PlannedClass => {
    const before = madeHere.get(`${school}/${classId}`);
    if (before) return before;
    const grades = [gradeOfClass(classId)];
    const [year, code] = [schoolYearOfClass(classId), classId.split('-').slice(2).join('-')];
    const org = orgOf.get(school) ?? school;
    const planned = {
      ...{ school, schoolSourcedId: org, year, code, grades, taught: grades },
      ...nameOf(school, classId),
    };
    madeHere.set(`${school}/${classId}`, planned);
    return planned;
  };
  const pupils = [...stored].flatMap(([path, data]) => {
    const place = paths.pupil.in(path);
    return place ? [{ ...place, data: pupilSchema.parse(data) }] : [];
  });
  // An import that met a child under another id says which one it would have given.
  const byFileId = new Map(
    pupils.map((one) => [`${one.school}/${one.data.importedAs ?? one.pupilId}`, one] as const),
  );
  return {
    ...{ keys, schools, classes, pupils },
    sessions: new Map([...keys.values()].flatMap(({ sessions }) => Object.entries(sessions))),
    classAt: (school, classId) => ofId.get(`${school}/${classId}`)?.planned ?? made(school, classId),
    keyAt: (school, classId) => ofId.get(`${school}/${classId}`)?.key ?? classId,
    pupilOf: remembered((sourcedId) => {
      const found = [...keys.keys()].flatMap(
        (school) => byFileId.get(`${school}/${pupilIdOf(sha256, school, sourcedId)}`) ?? [],
      );
      return found.find(({ data }) => data.status === 'active') ?? found[0];
    }),
    postsOf: remembered((sourcedId) => {
      const uid = uidOf(sha256, sourcedId);
      return [...orgOf].flatMap(([school, org]) => {
        const data = staffSchema.safeParse(stored.get(paths.staff(school, uid))).data;
        return data ? [{ school, org, data }] : [];
      });
    }),
    numberIn: ({ school, pupilId, data }, classId) =>
      rosterSchema.safeParse(stored.get(paths.roster(school, classId))).data?.pupils[pupilId]?.number ??
      data.number,
  };
}
