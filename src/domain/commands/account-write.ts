import type { Staff } from '../identity';
import { paths } from '../paths';
import type { Write } from './command';

/** The account follows what the staff document says: claims by role, closed once they have left. `now` in ms since 1970. */
export function accountDeed(
  school: string,
  uid: string,
  { displayName, role, active }: Pick<Staff, 'displayName' | 'role' | 'active'>,
  now: number,
  beginning: { readonly email?: string; readonly password?: string } = {},
): Write {
  const claims = { role, school };
  const data = { displayName, claims, disabled: !active, ...beginning, at: new Date(now) };
  return { how: 'set', path: paths.accountDeed(school, uid), data };
}
