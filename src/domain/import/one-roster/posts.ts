import { OF_TITLE } from '../../access/titles';
import type { Day } from '../../days';
import type { Role, Title } from '../../identity';
import { TITLES } from '../../identity';
import type { Row } from '../sheet';
import { hasEnded } from './enrolments';
import type { OneRosterRows } from './files';
import type { People } from './people';
import type { Organisations } from './schools';

export interface Post {
  readonly role: Role;
  /** Absent for pupils and the board. */
  readonly title?: Title;
  /** sourcedId of the school; absent for the board. */
  readonly school?: string;
}

type RoleAndTitle = Pick<Post, 'role' | 'title'>;

const STAFF_POSTS = Object.fromEntries(
  TITLES.map((title) => [title, { role: OF_TITLE[title].role, title }]),
) as Record<Title, RoleAndTitle>;

const ROLES: Readonly<Record<string, RoleAndTitle>> = {
  student: { role: 'pupil' },
  teacher: STAFF_POSTS.subject,
  counselor: STAFF_POSTS.sc,
  principal: STAFF_POSTS.principal,
  administrator: STAFF_POSTS.office,
  siteAdministrator: STAFF_POSTS.office,
  systemAdministrator: STAFF_POSTS.office,
  districtAdministrator: { role: 'board' },
};
const POST_OF_ROLE = new Map(Object.entries(ROLES).map(([name, post]) => [keyOf(name), post]));

/** What exporters call those for whom OneRoster has no word, behind `ext:`. */
const EXTENSIONS = new Map<string, RoleAndTitle>(
  (
    [
      ['nurse', ['nurse', 'schoolnurse', 'yogo', 'yogoteacher', 'healthteacher', '養護教諭', '養護助教諭']],
      [
        'sc',
        ['sc', 'counselor', 'counsellor', 'schoolcounselor', 'schoolcounsellor', 'スクールカウンセラー'],
      ],
      ['ssw', ['ssw', 'socialworker', 'schoolsocialworker', 'スクールソーシャルワーカー']],
      [
        'vice-principal',
        ['viceprincipal', 'deputyprincipal', 'assistantprincipal', 'headteacher', '副校長', '教頭'],
      ],
      ['principal', ['principal', '校長']],
      ['guidance', ['guidance', 'guidancecounselor', 'studentguidance', '生徒指導主事', '生徒指導主任']],
      ['grade-head', ['gradehead', 'gradeleader', '学年主任']],
      ['office', ['office', 'clerk', 'officestaff', 'schoolclerk', '事務', '事務職員']],
      [
        'subject',
        [
          'teacher',
          'demonstrator',
          'lecturer',
          'assistantteacher',
          'chiefteacher',
          '教諭',
          '講師',
          '主幹教諭',
        ],
      ],
    ] as const
  ).flatMap(([title, names]) => names.map((name) => [keyOf(name), STAFF_POSTS[title]] as const)),
);

/** They are in the city's files and have nothing to do here. */
const WITHOUT_ACCESS = new Set(['guardian', 'parent', 'relative', 'aide', 'proctor']);
const CHOICES = [...Object.keys(ROLES), ...WITHOUT_ACCESS, 'ext:nurse', 'ext:ssw', 'ext:vicePrincipal'].join(
  ', ',
);

function keyOf(role: string): string {
  return role.toLowerCase().replace(/[\s_-]/g, '');
}

const isExtension = (role: string) => /^ext[:_-]/i.test(role);

function postOf(role: string): RoleAndTitle | undefined {
  return isExtension(role) ? EXTENSIONS.get(keyOf(role.slice(4))) : POST_OF_ROLE.get(keyOf(role));
}

/** sourcedIds of users who are guardians and the like, and nothing else: nothing of theirs is checked. */
export function readStrangers(rows: Pick<OneRosterRows, 'roles' | 'enrollments'>): Set<string> {
  const rolesOf = new Map<string, boolean>();
  for (const row of [...rows.roles, ...rows.enrollments]) {
    const user = row.code('userSourcedId');
    const isStranger = WITHOUT_ACCESS.has(keyOf(row.code('role')));
    rolesOf.set(user, isStranger && rolesOf.get(user) !== false);
  }
  return new Set([...rolesOf].filter(([, isStranger]) => isStranger).map(([user]) => user));
}

/**
 * The posts of each user, that of the school that counts most first. OneRoster has no nurse and no social worker: a role behind
 * `ext:`, or the extension column `metadata.soramoyo.title`, says so where it is needed, and decides what the person may do.
 */
export function readPosts(
  rows: OneRosterRows['roles'],
  people: People,
  { schools, districts }: Organisations,
  day: Day,
): Map<string, Post[]> {
  const posts = new Map<string, Post[]>();
  for (const row of rows) {
    const user = row.requiredCode('userSourcedId');
    if (user === undefined || row.code('roleType').toLowerCase() !== 'primary') continue;
    if (people.strangers.has(user) || people.refused.has(user)) continue;
    if (!row.isRefused() && !people.read.has(user)) {
      // Somebody's row has no id: it may be this one's.
      if (people.nameless) {
        people.refused.add(user);
        continue;
      }
      row.refuse('reference-missing', 'userSourcedId', { value: user });
    }
    const role = row.code('role');
    if (row.isRefused() || WITHOUT_ACCESS.has(keyOf(role)) || hasEnded(row, day)) {
      if (row.isRefused()) people.refused.add(user);
      continue;
    }
    const post = postOf(role);
    if (post === undefined && isExtension(role)) {
      // Whoever it is keeps what they have, and gets nothing new.
      row.warn('role-unknown', 'role', { value: role });
      people.refused.add(user);
      continue;
    }
    const org = row.code('orgSourcedId');
    const isThere = post?.role === 'board' ? districts.has(org) : schools.has(org);
    if (post === undefined) row.refuse('choice-invalid', 'role', { value: role, choices: CHOICES });
    else if (!isThere) row.refuse('reference-missing', 'orgSourcedId', { value: org });
    const titled = post && withTitle(post, row);
    if (titled === undefined || row.isRefused()) {
      people.refused.add(user);
      continue;
    }
    const known = posts.get(user) ?? [];
    if (known.some((one) => one.school === org || (one.role === 'board' && titled.role === 'board')))
      continue;
    const isFirst = people.read.get(user)?.primarySchool === org;
    const placed = titled.role === 'board' ? titled : { ...titled, school: org };
    posts.set(user, isFirst ? [placed, ...known] : [...known, placed]);
  }
  return posts;
}

function withTitle(post: RoleAndTitle, row: Row): RoleAndTitle | undefined {
  const written = row.code('metadata.soramoyo.title');
  if (written === '') return post;
  const title = TITLES.find((one) => one === written);
  if (title !== undefined && post.role !== 'pupil' && post.role !== 'board') return STAFF_POSTS[title];
  row.refuse('title-unfit', 'metadata.soramoyo.title', { value: written, choices: TITLES.join(', ') });
  return undefined;
}
