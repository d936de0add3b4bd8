import type { BoardStaff, Staff, Title } from '../../identity';
import { STAFF_ROLES } from '../../staff-roles';
import { paths } from '../../paths';
import type { PlannedDocument } from '../plan';
import type { Person } from './people';
import type { Post } from './posts';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** The staff document of a school, or of the board. Cover and working days are the school's own to decide afterwards. */
export function staffDocument(
  person: Person,
  uid: string,
  post: Post,
  school: string | undefined,
  taught: readonly { classIds: readonly string[]; primary: boolean }[],
): PlannedDocument {
  const displayName = `${person.familyName} ${person.givenName}`.trim();
  const role = STAFF_ROLES.find((one) => one === post.role);
  if (school === undefined || role === undefined) {
    const data: BoardStaff = { active: person.enabled ?? true, displayName };
    return { path: paths.boardStaff(uid), data, keep: ['factors', 'posts'] };
  }
  const data: Staff = {
    role,
    title: titleOf(post.title ?? 'subject', taught),
    displayName,
    classIds: taught.flatMap(({ classIds }) => classIds).sort(),
    cover: {},
    workDays: MONDAY_TO_FRIDAY,
    active: person.enabled ?? true,
  };
  return { path: paths.staff(school, uid), data, keep: ['cover', 'duties', 'workDays', 'factors'] };
}

/** A teacher with a class of their own is its homeroom teacher unless a title was written. */
function titleOf(title: Title, taught: readonly { primary: boolean }[]): Title {
  return title === 'subject' && taught.some(({ primary }) => primary) ? 'homeroom' : title;
}
