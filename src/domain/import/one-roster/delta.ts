/**
 * Files of changes (delta). They name whom something has changed of, and refer to the rest by keys: here they are made whole with what
 * stands, so that everything after this reads them like files that name everybody. Whoever is not in them stays as they are.
 */
import { schoolYearOf } from '../../days';
import { paths } from '../../paths';
import type { PlannedDocument, StoredDocuments } from '../plan';
import type { Problem } from '../problem';
import type { RosterPlan } from '../roster-parts';
import { readChangedRows } from './changed-rows';
import { classIdOf, readClasses, type PlannedClass, type ReadClass } from './classes';
import { firstRows, leavingIn, withPosts, withStanding } from './delta-people';
import { type ClassAt, endedIn, merged, placesOf } from './delta-places';
import { numberKeyOf, readEnrolments, type Enrolments, type Taught } from './enrolments';
import { eachFile, type OneRosterRows, type OneRosterSet } from './files';
import { type Known, type KnownPupil, knownOf } from './known';
import { type People, readPeople } from './people';
import { type Post, readPosts, readStrangers } from './posts';
import { readOrganisations, readSessionStarts, type Organisations } from './schools';
import type { RosterContext } from './roster-plan';

export interface ReadSet {
  readonly rows: OneRosterRows;
  readonly organisations: Organisations;
  readonly sessions: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, ReadClass>;
  /** Those of them of which something is to be written. */
  readonly concerned: Iterable<ReadClass>;
  readonly people: People;
  readonly posts: ReadonlyMap<string, readonly Post[]>;
  readonly enrolments: Enrolments;
  /** Documents of schools that the files do not name, and of classes that are closed. */
  readonly standing?: {
    readonly schools: readonly PlannedDocument[];
    readonly closed: readonly PlannedDocument[];
  };
  /** `users` is whole: whoever has nothing to do here stands in it, too. */
  readonly areUsersWhole: boolean;
  /** sourcedIds of those of whom a role is deleted: without another one they have left. */
  readonly released?: ReadonlySet<string>;
  /** Ids of the schools where somebody is already. */
  readonly schoolsOf: (sourcedId: string) => readonly string[];
  readonly rest: Pick<RosterPlan, 'isDelta' | 'covers' | 'coversStaff'>;
}

/** `null`, and a line, where there is nothing yet that could change. */
export function readDelta(set: OneRosterSet, context: RosterContext, problems: Problem[]): ReadSet | null {
  const { sha256, day, standing, stored = new Map() as StoredDocuments } = context;
  const known = knownOf(stored, sha256);
  if (known.keys.size === 0) {
    problems.push({ severity: 'error', code: 'delta-first', file: 'manifest.csv', params: {} });
    return null;
  }
  const { active, gone } = readChangedRows(set, known.keys.values(), sha256);
  const named = readOrganisations(active.orgs, standing);
  const organisations = {
    schools: new Map([...known.schools, ...named.schools]),
    districts: named.districts,
  };
  const sessions = new Map([...known.sessions, ...readSessionStarts(active.academicSessions)]);
  const read = sameAsBefore(readClasses(active.classes, organisations, sessions, context), known, day);
  const goneClasses = new Map(gone.classes.map((row) => [row.code('sourcedId'), row]));
  const classes = new Map<string, ReadClass>([...known.classes, ...read]);
  for (const key of goneClasses.keys()) classes.delete(key);

  const classAt: ClassAt = (school, classId) => {
    const was = known.classAt(school, classId);
    const now = classes.get(known.keyAt(school, classId));
    return typeof now === 'object' && now.year === was.year ? now : was;
  };
  const changed = { active, gone };
  const strangers = readStrangers(active);
  const first = firstRows(changed, strangers);
  const goneUsers = new Set(gone.users.map((row) => row.code('sourcedId')));
  for (const user of goneUsers) first.delete(user);
  const whole = readPeople(active.users, strangers);
  const people = withStanding(whole, first, known, set.bulk.has('users'));
  const leaving = leavingIn(changed, known, context);

  const enrolled = new Set(
    [...active.enrollments, ...gone.enrollments].map((row) => row.code('userSourcedId')),
  );
  const taken = numbersTaken(known, classAt, leaving.pupils, enrolled);
  const fresh = readEnrolments(active.enrollments, classes, people, day, taken);
  const ended = endedIn(changed, known, context);
  const pupils = new Map(fresh.pupils);
  const teachers = new Map(fresh.teachers);
  const concerned = new Set<ReadClass>(read.values());
  for (const sourcedId of first.keys()) {
    const person = people.read.get(sourcedId);
    const pupil = known.pupilOf(sourcedId);
    if (person && pupil?.data.status === 'active') {
      const isReplaced = set.bulk.has('enrollments') && enrolled.has(sourcedId);
      const before =
        isReplaced || leaving.pupils.has(pupil.data.uid) ? [] : placesOf(pupil, person.row, known, classAt);
      const places = merged(before, fresh.pupils.get(sourcedId) ?? [], ended.get(sourcedId));
      if (places.length > 0) pupils.set(sourcedId, places);
      for (const classId of pupil.data.classIds) {
        const was = classAt(pupil.school, classId);
        // The list of a class of last year stays as it was.
        if (places.every(({ inClass }) => inClass.year === was.year)) concerned.add(was);
      }
    }
    const taught = known
      .postsOf(sourcedId)
      .flatMap(({ school, data }) =>
        data.classIds.map((id) => ({ school, id, isOwn: data.title === 'homeroom' })),
      );
    const kept = taught.flatMap(({ school, id, isOwn }): Taught[] =>
      ended.get(sourcedId)?.has(known.keyAt(school, id)) || goneClasses.has(known.keyAt(school, id))
        ? []
        : [{ inClass: classAt(school, id), primary: isOwn }],
    );
    const now = fresh.teachers.get(sourcedId) ?? [];
    const own = [...kept.filter((one) => !now.some(({ inClass }) => inClass === one.inClass)), ...now];
    if (own.length > 0) teachers.set(sourcedId, own);
  }
  for (const pupil of known.pupils)
    if (leaving.pupils.has(pupil.data.uid))
      for (const classId of pupil.data.classIds) concerned.add(classAt(pupil.school, classId));
  for (const { inClass } of [...pupils.values(), ...teachers.values()].flat()) concerned.add(inClass);

  const uids = new Map([...first.keys()].map((key) => [known.pupilOf(key)?.data.uid ?? '', key]));
  const stays = (pupil: KnownPupil, inClass: PlannedClass) => {
    if (pupil.data.status !== 'active' || leaving.pupils.has(pupil.data.uid)) return false;
    const key = uids.get(pupil.data.uid);
    if (key !== undefined && !people.refused.has(key))
      return (pupils.get(key) ?? []).some((place) => place.inClass === inClass);
    return pupil.data.classIds.some((id) => classAt(pupil.school, id) === inClass);
  };
  const closed: PlannedDocument[] = [];
  for (const [key, row] of goneClasses) {
    const inClass = known.classes.get(key);
    if (!inClass) continue;
    const count = known.pupils.filter((pupil) => stays(pupil, inClass)).length;
    if (count > 0) {
      row.refuse('class-not-empty', 'sourcedId', { value: inClass.name, count: String(count) });
      classes.set(key, inClass);
      continue;
    }
    concerned.delete(inClass);
    closed.push(...closedDocuments(inClass, stored));
  }
  const bulk = set.bulk.has('users');
  return {
    rows: eachFile((name) => [...active[name], ...gone[name]]),
    ...{ organisations, sessions, classes, concerned, people, enrolments: { pupils, teachers } },
    posts: withPosts(readPosts(active.roles, people, organisations, day), first, known, changed, set),
    standing: { closed, schools: schoolsStanding(known, named, stored) },
    areUsersWhole: bulk,
    released: new Set(gone.roles.map((row) => row.code('userSourcedId'))),
    schoolsOf: (sourcedId) =>
      [known.pupilOf(sourcedId) ?? [], known.postsOf(sourcedId)].flat().map(({ school }) => school),
    rest: {
      isDelta: true,
      covers: ({ uid }) => bulk || leaving.pupils.has(uid),
      coversStaff: (school, uid) => bulk || leaving.staff.has(`${school} ${uid}`),
    },
  };
}

/** Numbers in class of the children who stay where they are. */
function numbersTaken(
  known: Known,
  classAt: ClassAt,
  leaving: ReadonlySet<string>,
  enrolled: ReadonlySet<string>,
): Set<string> {
  const moving = new Set([...enrolled].flatMap((user) => known.pupilOf(user)?.data.uid ?? []));
  const staying = known.pupils.filter(
    ({ data: { status, uid } }) => status === 'active' && !moving.has(uid) && !leaving.has(uid),
  );
  return new Set(
    staying.flatMap((pupil) =>
      pupil.data.classIds.map((id) => numberKeyOf(classAt(pupil.school, id), known.numberIn(pupil, id))),
    ),
  );
}

function closedDocuments(inClass: PlannedClass, stored: StoredDocuments): PlannedDocument[] {
  return (inClass.taught ?? []).flatMap((grade) => {
    const path = paths.schoolClass(inClass.school, classIdOf(inClass, grade));
    const data = stored.get(path);
    return data ? [{ path, data: { ...data, closed: true } }] : [];
  });
}

function schoolsStanding(known: Known, named: Organisations, stored: StoredDocuments): PlannedDocument[] {
  const again = new Set([...named.schools.values()].map(({ id }) => id));
  return [...known.schools.values()].flatMap(({ id, doc }) =>
    again.has(id) ? [] : [{ path: paths.school(id), data: { ...doc, ...stored.get(paths.school(id)) } }],
  );
}

/** Of a class that stands a new name is taken, and no new id: nobody in it moves by that. Classes of a year to come are not read. */
function sameAsBefore(
  read: ReadonlyMap<string, ReadClass>,
  known: Known,
  day: string,
): Map<string, ReadClass> {
  const thisYear = schoolYearOf(day);
  const present = new Set(
    [...known.classes.values()].filter(({ year }) => year === thisYear).map(({ school }) => school),
  );
  return new Map(
    [...read].map(([key, one]): [string, ReadClass] => {
      if (typeof one !== 'object') return [key, one];
      if (one.year > thisYear && present.has(one.school)) return [key, 'no-roster'];
      const before = known.classes.get(key);
      if (before?.year !== one.year) return [key, one];
      const { code, grades, taught = [] } = before;
      return [key, { ...one, code, grades, taught }];
    }),
  );
}
