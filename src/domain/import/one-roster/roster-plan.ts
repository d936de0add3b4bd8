/** From the files of a OneRoster set to the documents and accounts of its schools. */
import type { Claims } from '../../identity';
import { paths } from '../../paths';
import type { Pupil, Roster } from '../../school/school';
import {
  emailHashOf,
  pupilIdOf,
  uidOf,
  type PlannedAccount,
  type PlannedDocument,
  type Sha256,
} from '../plan';
import type { Problem } from '../problem';
import type { Table } from '../sheet';
import { readClasses, type PlannedClass } from './classes';
import { readEnrolments, type Place } from './enrolments';
import { readOneRosterFiles } from './files';
import { readPeople, readPosts, type Person, type Post } from './people';
import { staffDocument } from './staff';
import { readOrganisations, readSessionStarts } from './schools';

export interface RosterPlan {
  /** In the order to write them: whatever refers to something comes after it. */
  readonly documents: readonly PlannedDocument[];
  /** Created last, so that nobody can sign in to a half-written school. */
  readonly accounts: readonly PlannedAccount[];
  /** Schools that the files are about: who is stored there and not in the files has left. */
  readonly schools: readonly string[];
}

interface Parts {
  readonly pupils: PlannedDocument[];
  readonly staff: PlannedDocument[];
  readonly identities: PlannedDocument[];
  readonly accounts: PlannedAccount[];
  readonly rosters: Map<string, Roster['pupils']>;
}

/** `null` when the files cannot be read as a roster. Otherwise a plan, to be used only when no problem is an error. */
export function planRoster(
  tables: ReadonlyMap<string, Table>,
  sha256: Sha256,
  problems: Problem[],
): RosterPlan | null {
  const rows = readOneRosterFiles(tables, problems);
  if (rows === null) return null;
  const organisations = readOrganisations(rows.orgs);
  const classes = readClasses(rows.classes, organisations, readSessionStarts(rows.academicSessions));
  const people = readPeople(rows.users);
  const enrolments = readEnrolments(rows.enrollments, classes, people);
  const posts = readPosts(rows.roles, people, organisations);
  const parts: Parts = { pupils: [], staff: [], identities: [], accounts: [], rosters: new Map() };
  for (const person of people.values()) {
    const places = enrolments.pupils.get(person.sourcedId) ?? [];
    const taught = enrolments.teachers.get(person.sourcedId) ?? [];
    const post = posts.get(person.sourcedId) ?? postFromEnrolment(places, taught);
    if (post === undefined) {
      person.row.warn('user-without-role', 'sourcedId', { value: person.sourcedId });
      continue;
    }
    const school = post.school === undefined ? undefined : organisations.schools.get(post.school)?.id;
    if (post.role !== 'board' && school === undefined) continue;
    const uid = uidOf(sha256, person.sourcedId);
    if (post.role === 'pupil' && school !== undefined) {
      const pupilId = pupilIdOf(sha256, school, person.sourcedId);
      const pupil = pupilDocument(person, uid, places);
      if (pupil === null) continue;
      parts.pupils.push({ path: paths.pupil(school, pupilId), data: pupil });
      for (const { inClass, number } of places) enter(parts.rosters, inClass, pupilId, pupil, number);
      admit(parts, sha256, person, uid, { role: 'pupil', school, pupilId, classId: pupil.classId });
    } else {
      parts.staff.push(staffDocument(person, uid, post, school, taught));
      admit(parts, sha256, person, uid, { role: post.role, ...(school === undefined ? {} : { school }) });
    }
  }
  const homerooms = [...classes.values()].filter((one) => one !== null);
  const schools = [...organisations.schools.values()];
  return {
    documents: [
      ...schools.map(({ id, doc }) => ({ path: paths.school(id), data: doc, keep: ['phone'] })),
      ...homerooms.map(({ school, id, doc }) => ({ path: paths.schoolClass(school, id), data: doc })),
      ...parts.pupils,
      ...parts.staff,
      ...homerooms.map(({ school, id }) => ({
        path: paths.roster(school, id),
        data: { pupils: parts.rosters.get(paths.roster(school, id)) ?? {} },
      })),
      ...parts.identities,
    ],
    accounts: parts.accounts,
    schools: schools.map(({ id }) => id),
  };
}

/** Without a roles file, an enrolment says as much. */
function postFromEnrolment(
  places: readonly Place[],
  taught: readonly { inClass: PlannedClass }[],
): Post | undefined {
  if (places[0] !== undefined) return { role: 'pupil', school: places[0].inClass.schoolSourcedId };
  if (taught[0] === undefined) return undefined;
  return { role: 'teacher', title: 'subject', school: taught[0].inClass.schoolSourcedId };
}

function pupilDocument(person: Person, uid: string, places: readonly Place[]): Pupil | null {
  const regular = places.filter(({ inClass }) => inClass.doc.kind === 'regular');
  if (regular.length > 1) {
    person.row.refuse('pupil-two-regular-classes', 'sourcedId', { value: person.sourcedId });
    return null;
  }
  const home =
    places.find((place) => place.classSourcedId === person.homeClass) ??
    places.find(({ inClass }) => inClass.doc.kind === 'special-needs') ??
    places[0];
  if (home === undefined) {
    person.row.refuse('pupil-without-class', 'sourcedId', { value: person.sourcedId });
    return null;
  }
  const others = places.filter((place) => place !== home);
  return {
    uid,
    classId: home.inClass.id,
    classIds: [home, ...others].map(({ inClass }) => inClass.id),
    number: home.number,
    familyName: person.familyName,
    givenName: person.givenName,
    kana: person.kana,
    status: 'active',
  };
}

function enter(
  rosters: Parts['rosters'],
  inClass: PlannedClass,
  pupilId: string,
  { familyName, givenName, kana }: Pupil,
  number: number,
): void {
  const path = paths.roster(inClass.school, inClass.id);
  rosters.set(path, { ...rosters.get(path), [pupilId]: { number, familyName, givenName, kana } });
}

function admit(parts: Parts, sha256: Sha256, person: Person, uid: string, claims: Claims): void {
  const path = paths.identity(emailHashOf(sha256, person.email));
  parts.identities.push({ path, data: { ...claims, uid }, keep: ['account'] });
  parts.accounts.push({
    uid,
    email: person.email,
    displayName: `${person.familyName} ${person.givenName}`,
    claims,
    disabled: !person.enabled,
    ...(person.password === undefined ? {} : { password: person.password }),
  });
}
