import { identitySchema, type Staff, staffSchema } from '../identity';
import { emailHashOf, type Sha256 } from '../import/plan';
import { paths } from '../paths';
import { accountDeed } from './account-write';
import { type Deed, one, type Write } from './command';

const UID_LENGTH = 19;
/** The same as often as the same attempt is sent. */
export const invitedUid = (sha256: Sha256, commandId: string) =>
  `u${sha256(`invited:${commandId}`).slice(0, UID_LENGTH)}`;

type Attempt = Pick<Deed<unknown>, 'commandId' | 'sha256' | 'now'>;

/** Whether somebody has the address, or this attempt was made before. */
export const beginnerSources = (school: string, email: string, { sha256, commandId }: Attempt) => ({
  identity: one(paths.identity(emailHashOf(sha256, email)), identitySchema),
  stored: one(paths.staff(school, invitedUid(sha256, commandId)), staffSchema),
});

interface Beginner {
  readonly email: string;
  readonly password?: string | undefined;
  readonly member: Omit<Staff, 'active' | 'byHand'>;
}

/**
 * Somebody begins to work at a school: the person, whose the address is, and what is to be done with the account. The address stands
 * neither in the staff list nor in the log.
 */
export function beginnerOf(
  school: string,
  { email, password, member }: Beginner,
  { sha256, commandId, now }: Attempt,
): { readonly uid: string; readonly after: Staff; readonly writes: readonly Write[] } {
  const uid = invitedUid(sha256, commandId);
  const after = { ...member, active: true, byHand: true as const };
  const { role } = member;
  return {
    uid,
    after,
    writes: [
      { how: 'set', path: paths.staff(school, uid), data: after },
      { how: 'set', path: paths.identity(emailHashOf(sha256, email)), data: { role, school, uid } },
      accountDeed(school, uid, after, now, { email, ...(password !== undefined && { password }) }),
    ],
  };
}
