/** Who of a school reads what it has passed on to the education centre: of those who read its source, whoever may pass it on. */
import { can } from './capabilities';
import type { Member } from './standing';

/** The uids, sorted. `apart`: whom the child is kept apart from. */
export function centreMatterReaders(
  ofSource: readonly string[],
  staff: Readonly<Record<string, Pick<Member, 'role' | 'active'>>>,
  apart: readonly string[],
): string[] {
  return ofSource
    .filter((uid) => {
      const member = staff[uid];
      return member?.active === true && can(member, 'pass-to-centre') && !apart.includes(uid);
    })
    .toSorted();
}
