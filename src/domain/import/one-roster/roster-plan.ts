/** From the files of a OneRoster set to the documents and accounts of its schools. */
import type { Day } from '../../days';
import type { Claims } from '../../identity';
import { paths } from '../../paths';
import type { Pupil } from '../../school/school';
import { pupilIdOf, type StoredDocuments, uidOf, type Sha256 } from '../plan';
import type { Problem } from '../problem';
import { admit, enter, newParts, planOf, type RosterParts, type RosterPlan } from '../roster-parts';
import type { Table } from '../sheet';
import { classIdOf, readClasses, type PlannedClass } from './classes';
import { readDelta, type ReadSet } from './delta';
import { readEnrolments, type Enrolments, type Place, type Taught } from './enrolments';
import { type OneRosterRows, readOneRosterFiles } from './files';
import { keysDocuments } from './keys';
import { rosterKeysIn } from './known';
import { readPeople, type Person } from './people';
import { readPosts, readStrangers, type Post } from './posts';
import { readOrganisations, readSessionStarts, type Organisations } from './schools';
import { staffDocument } from './staff';

export interface RosterContext {
  readonly sha256: Sha256;
  /** Of the classes that the files have, those of its school year are read. */
  readonly day: Day;
  /** School code → id, of those that stand. */
  readonly standing?: ReadonlyMap<string, string>;
  /** What earlier imports remember (`rosterKeys`); for files of changes also schools, classes, rosters, pupils and staff. */
  readonly stored?: StoredDocuments;
}

/** `null` when the files cannot be read as a roster. Otherwise a plan, to be used only when no problem keeps out the file. */
export function planRoster(
  tables: ReadonlyMap<string, Table>,
  context: RosterContext,
  problems: Problem[],
): RosterPlan | null {
  const set = readOneRosterFiles(tables, problems);
  if (set === null) return null;
  const read = set.delta.size > 0 ? readDelta(set, context, problems) : readWhole(set.rows, context);
  return read && planOfSet(read, context);
}

function readWhole(rows: OneRosterRows, context: RosterContext): ReadSet {
  const { day, standing } = context;
  const organisations = readOrganisations(rows.orgs, standing);
  const sessions = readSessionStarts(rows.academicSessions);
  const classes = readClasses(rows.classes, organisations, sessions, context);
  const people = readPeople(rows.users, readStrangers(rows));
  const posts = readPosts(rows.roles, people, organisations, day);
  const enrolments = readEnrolments(rows.enrollments, classes, people, day);
  return {
    ...{ rows, organisations, sessions, classes, people, posts, enrolments, rest: {} },
    concerned: classes.values(),
    areUsersWhole: true,
    schoolsOf: () => [],
  };
}

function planOfSet(read: ReadSet, context: RosterContext): RosterPlan {
  const { organisations, people, posts, enrolments, standing, rest } = read;
  const { sha256, stored = new Map() as StoredDocuments } = context;
  const homes = homesOf(people.read.values(), people.refused, enrolments);
  const parts = newParts();
  for (const { id, doc } of organisations.schools.values())
    if (!standing?.schools.some(({ path }) => path === paths.school(id)))
      parts.schools.push({ path: paths.school(id), data: doc, keep: ['phone'] });
  parts.schools.push(...(standing?.schools ?? []));
  const classIdsOf = addClasses(parts, read.concerned, homes.values());
  parts.classes.push(...(standing?.closed ?? []));
  for (const person of people.read.values()) {
    if (people.refused.has(person.sourcedId)) continue;
    const places = enrolments.pupils.get(person.sourcedId) ?? [];
    const taught = enrolments.teachers.get(person.sourcedId) ?? [];
    const all = posts.get(person.sourcedId) ?? postFromEnrolment(places, taught);
    const [post] = all;
    if (post === undefined) {
      if (read.released?.has(person.sourcedId)) continue;
      const said = { value: person.sourcedId };
      // A file of changes names nobody new without all that there is to know of them.
      if (!read.areUsersWhole) person.row.refuse('person-incomplete', 'sourcedId', said);
      else person.row.warn('user-without-role', 'sourcedId', said);
      continue;
    }
    if (post.role === 'pupil')
      addPupil(parts, sha256, organisations, person, post, homes.get(person.sourcedId));
    else
      addStaff(
        parts,
        sha256,
        organisations,
        person,
        all.filter(({ role }) => role !== 'pupil'),
        taught.map(({ inClass, primary }) => ({
          ...{ school: inClass.school, classIds: classIdsOf.get(inClass) ?? [], primary },
        })),
      );
    if (person.row.isRefused()) people.refused.add(person.sourcedId);
  }
  const held = [...people.refused].map((sourcedId) => uidOf(sha256, sourcedId));
  const schoolIdOf = (org: string | undefined) => organisations.schools.get(org ?? '')?.id ?? [];
  const keys = keysDocuments(
    {
      ...read,
      planned: classIdsOf,
      isDelta: rest.isDelta === true,
      before: rosterKeysIn(stored),
      schoolsOf: (sourcedId) => [
        ...new Set([
          ...read.schoolsOf(sourcedId),
          ...(posts.get(sourcedId) ?? []).flatMap(({ school }) => schoolIdOf(school)),
        ]),
      ],
    },
    context,
  );
  const plan = planOf(parts, { held, heldUnknown: people.nameless, staffToo: true, ...rest });
  return { ...plan, documents: [...plan.documents, ...keys] };
}

/** A pupil's places, the one that counts first, and the grade that the pupil is in. */
interface Home {
  readonly places: readonly [Place, ...Place[]];
  readonly grade: number;
}

function homesOf(people: Iterable<Person>, refused: Set<string>, enrolments: Enrolments): Map<string, Home> {
  const homes = new Map<string, Home>();
  for (const person of people) {
    if (refused.has(person.sourcedId)) continue;
    const home = homeOf(person, enrolments.pupils.get(person.sourcedId) ?? []);
    if (home) homes.set(person.sourcedId, home);
    if (person.row.isRefused()) refused.add(person.sourcedId);
  }
  return homes;
}

function homeOf(person: Person, places: readonly Place[]): Home | undefined {
  const regular = places.filter(({ inClass }) => inClass.kind === 'regular');
  if (regular.length > 1) {
    person.row.refuse('pupil-two-regular-classes', 'sourcedId', { value: person.sourcedId });
    return undefined;
  }
  const home =
    places.find((place) => place.classSourcedId === person.homeClass) ??
    places.find(({ inClass }) => inClass.kind === 'special-needs') ??
    places[0];
  if (home === undefined) return undefined;
  const certain = [...regular, home].find(({ inClass }) => inClass.grades.length === 1);
  const grade = certain?.inClass.grades[0] ?? person.grade ?? home.inClass.grades[0] ?? 1;
  if (!certain && person.grade === undefined)
    person.row.warn('grade-unknown', 'grades', { value: String(grade), class: home.inClass.name });
  return { places: [home, ...places.filter((place) => place !== home)], grade };
}

/** Each class once for every grade that somebody in it is in. */
function addClasses(
  parts: RosterParts,
  classes: Iterable<unknown>,
  homes: Iterable<Home>,
): Map<PlannedClass, readonly string[]> {
  const gradesOf = new Map<PlannedClass, Set<number>>();
  const read = [...classes].filter((one): one is PlannedClass => typeof one === 'object' && one !== null);
  for (const one of read)
    gradesOf.set(one, new Set(one.taught ?? (one.grades.length === 1 ? one.grades : [])));
  for (const { places, grade } of homes)
    for (const { inClass } of places) if (inClass.grades.length > 1) gradesOf.get(inClass)?.add(grade);
  const ids = new Map<PlannedClass, readonly string[]>();
  for (const [inClass, grades] of gradesOf) {
    const taught = grades.size > 0 ? [...grades].sort() : inClass.grades.slice(0, 1);
    const { school, year, name, kind } = inClass;
    for (const grade of taught)
      parts.classes.push({
        path: paths.schoolClass(school, classIdOf(inClass, grade)),
        data: { year, grade, name, kind },
      });
    ids.set(
      inClass,
      taught.map((grade) => classIdOf(inClass, grade)),
    );
  }
  return ids;
}

/** Without a roles file, an enrolment says as much. */
function postFromEnrolment(places: readonly Place[], taught: readonly Taught[]): Post[] {
  if (places[0] !== undefined) return [{ role: 'pupil', school: places[0].inClass.schoolSourcedId }];
  const schools = new Set(taught.map(({ inClass }) => inClass.schoolSourcedId));
  return [...schools].map((school) => ({ role: 'teacher', title: 'subject', school }) as const);
}

function addPupil(
  parts: RosterParts,
  sha256: Sha256,
  { schools }: Organisations,
  person: Person,
  post: Post,
  home: Home | undefined,
): void {
  const school = schools.get(post.school ?? '')?.id;
  const own = home?.places.filter(({ inClass }) => inClass.school === school) ?? [];
  const [first] = own;
  if (school === undefined || home === undefined || first === undefined) {
    person.row.refuse('pupil-without-class', 'sourcedId', { value: person.sourcedId });
    return;
  }
  const [uid, pupilId] = [uidOf(sha256, person.sourcedId), pupilIdOf(sha256, school, person.sourcedId)];
  const idOf = ({ inClass }: Place) =>
    classIdOf(inClass, inClass.grades.length > 1 ? home.grade : (inClass.grades[0] ?? home.grade));
  const { familyName, givenName, kana } = person;
  const classId = idOf(first);
  const data: Pupil = {
    ...{ uid, classId, classIds: own.map(idOf), number: first.number },
    ...{ familyName, givenName, kana, status: 'active' },
  };
  parts.pupils.push({ path: paths.pupil(school, pupilId), data });
  for (const place of own) enter(parts, school, idOf(place), pupilId, data, place.number);
  admit(parts, sha256, person, uid, { role: 'pupil', school, pupilId, classId });
}

/** One document in each school; the claims are those of the first. */
function addStaff(
  parts: RosterParts,
  sha256: Sha256,
  { schools }: Organisations,
  person: Person,
  posts: readonly Post[],
  taught: readonly { school: string; classIds: readonly string[]; primary: boolean }[],
): void {
  const uid = uidOf(sha256, person.sourcedId);
  let claims: Claims | undefined;
  for (const post of posts) {
    const school = post.role === 'board' ? undefined : schools.get(post.school ?? '')?.id;
    if (post.role !== 'board' && school === undefined) continue;
    const own = taught.filter((one) => one.school === school);
    parts.staff.push(staffDocument(person, uid, post, school, own));
    claims ??= { role: post.role, ...(school !== undefined && { school }) };
  }
  const [first, second] = posts;
  if (second !== undefined)
    person.row.warn('user-two-schools', 'sourcedId', {
      value: `${person.familyName} ${person.givenName}`,
      school: schools.get(first?.school ?? '')?.doc.name ?? '',
    });
  if (claims) admit(parts, sha256, person, uid, claims);
}
