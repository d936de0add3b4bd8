import type { AccountDeed } from '../accounts/account-deed';
import type { Staff } from '../identity';
import type { Pupil } from '../school/school';
import { paths } from '../paths';
import type { Write } from './command';

const DISPLAY_NAME_MAX = 60;

/** The account follows what the staff document says: claims by role, closed once they have left. `now` in ms since 1970. */
export function accountDeed(
  school: string,
  uid: string,
  { displayName, role, active }: Pick<Staff, 'displayName' | 'role' | 'active'>,
  now: number,
  more: Pick<AccountDeed, 'email' | 'password' | 'withoutFactors'> = {},
): Write {
  const claims = { role, school };
  const data = { displayName, claims, disabled: !active, ...more, at: new Date(now) };
  return { how: 'set', path: paths.accountDeed(school, uid), data };
}

/** The same of a child: whoever has left signs in no more. */
export function childAccount(
  { school, pupilId }: { readonly school: string; readonly pupilId: string },
  { uid, familyName, givenName, classId, status }: Pupil,
  now: number,
  signIn: {
    readonly email?: string;
    readonly password?: string | undefined;
    readonly signedOut?: boolean;
  } = {},
): Write {
  const { email, password, signedOut } = signIn;
  const data = {
    displayName: `${familyName} ${givenName}`.slice(0, DISPLAY_NAME_MAX),
    claims: { role: 'pupil', school, pupilId, classId },
    disabled: status === 'left',
    ...(email !== undefined && { email }),
    ...(password !== undefined && { password }),
    ...(signedOut && { signedOut }),
    at: new Date(now),
  };
  return { how: 'set', path: paths.accountDeed(school, uid), data };
}
