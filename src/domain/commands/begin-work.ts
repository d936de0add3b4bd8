import { schoolsOf } from '../accounts/schools-of';
import { factorsOf } from '../accounts/second-factor';
import { type Policy, policySchema } from '../school/settings';
import { type Identity, identitySchema, type Staff, staffSchema } from '../identity';
import { emailHashOf, type Sha256 } from '../import/plan';
import { paths } from '../paths';
import { accountDeed } from './account-write';
import { type Deed, one, type Write } from './command';

const UID_LENGTH = 19;
/** The same as often as the same attempt is sent. */
export const invitedUid = (sha256: Sha256, commandId: string) =>
  `u${sha256(`invited:${commandId}`).slice(0, UID_LENGTH)}`;

type Attempt = Pick<Deed<unknown>, 'commandId' | 'sha256' | 'now'>;

/** Whose the address is. */
export const beginnerSources = (email: string, { sha256 }: Attempt) => ({
  identity: one(paths.identity(emailHashOf(sha256, email)), identitySchema),
});

type Known = { readonly identity: Identity | undefined };

/** Whether they are at this school already, or this attempt was made before; what the school asks of a sign-in. */
export const beginnerThen = (school: string, { identity }: Known, attempt: Attempt) => ({
  stored: one(paths.staff(school, uidOf(identity, attempt)), staffSchema),
  policy: one(paths.settings(school, 'policy'), policySchema),
});

/** Nobody's address, or that of a colleague of other schools, who goes on signing in as before. */
export function mayBegin({ identity, stored }: Known & { readonly stored: Staff | undefined }): boolean {
  if (stored !== undefined) return false;
  return (
    identity === undefined || (identity.uid !== undefined && Object.keys(schoolsOf(identity)).length > 0)
  );
}

const uidOf = (identity: Identity | undefined, { sha256, commandId }: Attempt) =>
  identity?.uid ?? invitedUid(sha256, commandId);

interface Beginner {
  readonly email: string;
  readonly password?: string | undefined;
  readonly member: Omit<Staff, 'active' | 'backOn' | 'byHand' | 'factors'>;
}

/**
 * Somebody begins to work at a school: the person, whose the address is, and what is to be done with the account. The address stands
 * neither in the staff list nor in the log.
 */
export function beginnerOf(
  school: string,
  { email, password, member }: Beginner,
  { identity, policy }: Known & { readonly policy: Policy | undefined },
  attempt: Attempt,
): { readonly uid: string; readonly after: Staff; readonly writes: readonly Write[] } {
  const uid = uidOf(identity, attempt);
  const factors = factorsOf(policy);
  const after = { ...member, active: true, byHand: true as const, ...(factors && { factors }) };
  const { role } = member;
  const address = identity
    ? { ...identity, schools: { ...schoolsOf(identity), [school]: role } }
    : { role, school, uid };
  return {
    uid,
    after,
    writes: [
      { how: 'set', path: paths.staff(school, uid), data: after },
      { how: 'set', path: paths.identity(emailHashOf(attempt.sha256, email)), data: address },
      // Whoever signs in already goes on with the password that they have: nobody else decides about it.
      accountDeed(
        school,
        uid,
        after,
        attempt.now,
        identity ? {} : { email, ...(password !== undefined && { password }) },
      ),
    ],
  };
}
