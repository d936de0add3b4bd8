import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../accounts/account-deed';
import { schoolsOf } from '../accounts/schools-of';
import { listedUid } from '../answers/standing-choices';
import { identitySchema, staffSchema } from '../identity';
import { emailHashOf } from '../import/plan';
import { paths } from '../paths';
import { accountDeed } from './account-write';
import { command, one, refused } from './command';

/**
 * Somebody without a mailbox has forgotten their password: a new first one, which they change at their next sign-in. Whoever is signed
 * in with the old one is signed out, and all leaders are told. An administrator of one school opens none of another: whoever works at
 * several asks for a mail.
 */
export const resetStaffPassword = command({
  of: 'school',
  needs: 'administer-school',
  proof: 'lately',
  payload: z.strictObject({ uid: listedUid, email: addressSchema, password: firstPasswordSchema }),
  sources: ({ school, payload: { uid, email }, sha256 }) => ({
    member: one(paths.staff(school, uid), staffSchema),
    identity: one(paths.identity(emailHashOf(sha256, email)), identitySchema),
  }),
  decide: ({ member, identity }, { school, payload: { uid, password }, actor, now }) => {
    if (uid === actor.uid) return refused('own-access');
    if (!member?.active) return refused('member-unknown');
    if (identity?.uid !== uid) return refused('address-unknown');
    if (Object.keys(schoolsOf(identity)).some((one) => one !== school)) return refused('works-elsewhere');
    const account = accountDeed(school, uid, member, now, { password });
    return { done: true, widens: true, writes: [account], log: { subject: uid } };
  },
});
