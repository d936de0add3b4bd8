import type { Role, Title } from '../../identity';
import { titleSchema } from '../../identity';
import type { Row } from '../sheet';
import type { OneRosterRows } from './files';
import type { Organisations } from './schools';

const EMAIL = /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const PASSWORD_MIN = 6;

export interface Person {
  readonly row: Row;
  readonly sourcedId: string;
  readonly email: string;
  readonly password?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: string;
  readonly homeClass: string;
  readonly enabled: boolean;
}

/** Users by sourcedId. Addresses are compared in lower case and must be unique: they are who may sign in as whom. */
export function readPeople(rows: OneRosterRows['users']): Map<string, Person> {
  const people = new Map<string, Person>();
  const addresses = new Set<string>();
  for (const row of rows) {
    const sourcedId = row.requiredCode('sourcedId');
    const familyName = row.requiredText('familyName');
    const givenName = row.requiredText('givenName');
    const email = row.requiredCode('email')?.toLowerCase();
    if (email !== undefined && !EMAIL.test(email)) row.refuse('email-invalid', 'email', { value: email });
    if (email !== undefined && addresses.has(email)) row.refuse('email-duplicate', 'email', { value: email });
    const password = row.code('password');
    if (password !== '' && password.length < PASSWORD_MIN)
      row.refuse('password-short', 'password', { min: String(PASSWORD_MIN) });
    if (sourcedId === undefined || familyName === undefined || givenName === undefined || email === undefined)
      continue;
    if (people.has(sourcedId)) {
      row.refuse('id-duplicate', 'sourcedId', { value: sourcedId });
      continue;
    }
    addresses.add(email);
    people.set(sourcedId, {
      row,
      sourcedId,
      email,
      familyName,
      givenName,
      kana: `${row.text('metadata.jp.kanaFamilyName')} ${row.text('metadata.jp.kanaGivenName')}`.trim(),
      homeClass: row.code('metadata.jp.homeClass'),
      enabled: row.code('enabledUser') !== 'false',
      ...(password === '' ? {} : { password }),
    });
  }
  return people;
}

export interface Post {
  readonly role: Role;
  /** Absent for pupils and the board. */
  readonly title?: Title;
  /** sourcedId of the school; absent for the board. */
  readonly school?: string;
}

const POST_OF_ROLE: Readonly<Record<string, { role: Role; title?: Title }>> = {
  student: { role: 'pupil' },
  teacher: { role: 'teacher', title: 'subject' },
  counselor: { role: 'counsellor', title: 'sc' },
  principal: { role: 'leader', title: 'principal' },
  administrator: { role: 'admin', title: 'office' },
  siteAdministrator: { role: 'admin', title: 'office' },
  systemAdministrator: { role: 'admin', title: 'office' },
  districtAdministrator: { role: 'board' },
};

/** They are in the city's files and have nothing to do here. */
const WITHOUT_ACCESS = ['guardian', 'parent', 'relative', 'aide', 'proctor'];

const ROLE_OF_TITLE: Readonly<Record<Title, Role>> = {
  homeroom: 'teacher',
  'grade-head': 'teacher',
  subject: 'teacher',
  guidance: 'counsellor',
  nurse: 'counsellor',
  sc: 'counsellor',
  ssw: 'counsellor',
  'vice-principal': 'leader',
  principal: 'leader',
  office: 'admin',
};

/**
 * The primary role of each user. OneRoster has no nurse and no social worker: the extension column
 * `metadata.soramoyo.title` says so where it is needed, and decides the role.
 */
export function readPosts(
  rows: OneRosterRows['roles'],
  people: ReadonlyMap<string, Person>,
  { schools, districts }: Organisations,
): Map<string, Post> {
  const posts = new Map<string, Post>();
  for (const row of rows) {
    const user = row.requiredCode('userSourcedId');
    if (user === undefined || row.code('roleType') !== 'primary') continue;
    if (!people.has(user)) row.refuse('reference-missing', 'userSourcedId', { value: user });
    if (WITHOUT_ACCESS.includes(row.code('role'))) continue;
    const post = POST_OF_ROLE[row.code('role')];
    if (post === undefined) {
      row.refuse('value-invalid', 'role', { value: row.code('role') });
      continue;
    }
    const org = row.code('orgSourcedId');
    const found = post.role === 'board' ? districts.has(org) : schools.has(org);
    if (!found) row.refuse('reference-missing', 'orgSourcedId', { value: org });
    if (posts.has(user)) {
      row.refuse('user-two-schools', 'userSourcedId', { value: user });
      continue;
    }
    posts.set(user, {
      ...withTitle(post, row),
      ...(post.role === 'board' ? {} : { school: org }),
    });
  }
  return posts;
}

function withTitle(post: { role: Role; title?: Title }, row: Row): { role: Role; title?: Title } {
  const written = row.code('metadata.soramoyo.title');
  if (written === '') return post;
  const title = titleSchema.safeParse(written);
  if (!title.success || post.role === 'pupil' || post.role === 'board') {
    row.refuse('title-unfit', 'metadata.soramoyo.title', { value: written });
    return post;
  }
  return { role: ROLE_OF_TITLE[title.data], title: title.data };
}
