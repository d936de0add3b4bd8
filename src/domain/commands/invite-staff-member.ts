import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../accounts/account-deed';
import { identitySchema, staffSchema } from '../identity';
import { emailHashOf, type Sha256 } from '../import/plan';
import { paths } from '../paths';
import { accountDeed } from './account-write';
import { command, one, refused } from './command';
import { memberToStore } from './member-to-store';

const UID_LENGTH = 19;
/** The same as often as the same attempt is sent. */
export const invitedUid = (sha256: Sha256, commandId: string) =>
  `u${sha256(`invited:${commandId}`).slice(0, UID_LENGTH)}`;

/**
 * Somebody begins to work at the school, with the address by which they sign in. Without a first password the address's provider lets
 * them in, or they ask for a password by mail. The address stands neither in the staff list nor in the log.
 */
export const inviteStaffMember = command({
  of: 'school',
  needs: 'administer-school',
  payload: z.strictObject({
    email: addressSchema,
    member: z.omit(memberToStore, { active: true, byHand: true }),
    password: z.optional(firstPasswordSchema),
  }),
  sources: ({ school, commandId, sha256, payload: { email } }) => ({
    identity: one(paths.identity(emailHashOf(sha256, email)), identitySchema),
    stored: one(paths.staff(school, invitedUid(sha256, commandId)), staffSchema),
  }),
  decide: (
    { identity, stored },
    { school, commandId, sha256, payload: { email, member, password }, now },
  ) => {
    if (identity !== undefined || stored !== undefined) return refused('address-taken');
    const uid = invitedUid(sha256, commandId);
    const after = { ...member, active: true, byHand: true as const };
    const { role } = member;
    return {
      done: true,
      widens: true,
      writes: [
        { how: 'set', path: paths.staff(school, uid), data: after },
        {
          ...{ how: 'set', path: paths.identity(emailHashOf(sha256, email)) },
          data: { role, school, uid },
        },
        accountDeed(school, uid, after, now, { email, ...(password !== undefined && { password }) }),
      ],
      log: { subject: uid, after },
    };
  },
});
