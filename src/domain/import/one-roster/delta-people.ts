/** Whom files of changes are about, and what of them stands already. */
import { gradeOfClass } from '../../school/grades';
import { uidOf } from '../plan';
import type { Row } from '../sheet';
import type { ChangedRows } from './changed-rows';
import type { OneRosterSet } from './files';
import type { Known } from './known';
import type { People, Person } from './people';
import type { Post } from './posts';
import type { RosterContext } from './roster-plan';

/** Whoever the files are about, with the first row that names them. */
export function firstRows({ active, gone }: ChangedRows, strangers: ReadonlySet<string>): Map<string, Row> {
  const first = new Map<string, Row>();
  const name = (user: string, row: Row) => {
    if (user !== '' && !strangers.has(user) && !first.has(user)) first.set(user, row);
  };
  for (const row of active.users) name(row.code('sourcedId'), row);
  for (const rows of [active.enrollments, gone.enrollments, active.roles, gone.roles])
    for (const row of rows) name(row.code('userSourcedId'), row);
  return first;
}

/** Whoever stands and has no row of their own is who they were. */
export function withStanding(
  whole: People,
  first: ReadonlyMap<string, Row>,
  known: Known,
  isWhole: boolean,
): People {
  const read = new Map<string, Person>();
  for (const [sourcedId, row] of first) {
    const written = whole.read.get(sourcedId);
    const pupil = known.pupilOf(sourcedId);
    if (whole.refused.has(sourcedId)) continue;
    if (pupil) {
      const { familyName, givenName, kana, classId } = pupil.data;
      const person = written ?? {
        row,
        sourcedId,
        familyName,
        givenName,
        kana,
        homeClass: '',
        primarySchool: '',
      };
      const grade = person.grade ?? gradeOfClass(classId);
      const homeClass = person.homeClass === '' ? known.keyAt(pupil.school, classId) : person.homeClass;
      read.set(sourcedId, { ...person, grade, homeClass });
    } else if (written) read.set(sourcedId, written);
    else {
      const [post] = isWhole ? [] : known.postsOf(sourcedId);
      if (!post) continue;
      const [familyName = '', ...given] = post.data.displayName.split(' ');
      const name = { familyName, givenName: given.join(' '), kana: '' };
      read.set(sourcedId, { row, sourcedId, ...name, homeClass: '', primarySchool: post.org });
    }
  }
  return { ...whole, read };
}

/** Whose user is deleted, or whose last role at a school is. */
export function leavingIn({ active, gone }: ChangedRows, known: Known, { sha256 }: RosterContext) {
  const [pupils, staff] = [new Set<string>(), new Set<string>()];
  const roleAt = (row: Row) => `${row.code('userSourcedId')} ${row.code('orgSourcedId')}`;
  const still = new Set(active.roles.map(roleAt));
  const leave = (user: string, school?: string) => {
    const pupil = known.pupilOf(user);
    if (pupil && (school === undefined || pupil.school === school)) pupils.add(pupil.data.uid);
    for (const post of known.postsOf(user))
      if (school === undefined || post.school === school) staff.add(`${post.school} ${uidOf(sha256, user)}`);
  };
  for (const row of gone.users) leave(row.code('sourcedId'));
  for (const row of gone.roles) {
    const school = known.schools.get(row.code('orgSourcedId'))?.id;
    if (school !== undefined && !still.has(roleAt(row))) leave(row.code('userSourcedId'), school);
  }
  return { pupils, staff };
}

/** What somebody is, where no row says it. */
export function withPosts(
  read: ReadonlyMap<string, readonly Post[]>,
  first: ReadonlyMap<string, Row>,
  known: Known,
  { active, gone }: ChangedRows,
  { bulk }: OneRosterSet,
): Map<string, readonly Post[]> {
  const ended = new Set(gone.roles.map((row) => `${row.code('userSourcedId')} ${row.code('orgSourcedId')}`));
  const written = new Set(active.users.map((row) => row.code('sourcedId')));
  const posts = new Map(read);
  for (const user of first.keys()) {
    const now = read.get(user) ?? [];
    const pupil = known.pupilOf(user);
    if (pupil?.data.status === 'active' && now.length === 0) {
      const school = known.keys.get(pupil.school)?.org ?? pupil.school;
      if (!ended.has(`${user} ${school}`)) posts.set(user, [{ role: 'pupil', school }]);
      continue;
    }
    const all = known.postsOf(user);
    const working = all.filter(({ data }) => data.active);
    const standing = working.length > 0 || !written.has(user) ? working : all;
    const kept = bulk.has('roles') && now.length > 0 ? [] : standing;
    const before = kept.flatMap(({ org, data }): Post[] => {
      if (ended.has(`${user} ${org}`) || now.some(({ school }) => school === org)) return [];
      const title = data.title === 'homeroom' && data.classIds.length > 0 ? 'subject' : data.title;
      return [{ role: data.role, title, school: org }];
    });
    if (before.length + now.length > 0) posts.set(user, [...now, ...before]);
  }
  return posts;
}
