import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../accounts/account-deed';
import { beginnerOf, beginnerSources } from './begin-work';
import { command, refused } from './command';
import { memberToStore } from './member-to-store';

/**
 * Somebody begins to work at the school, with the address by which they sign in. Without a first password the address's provider lets
 * them in, or they ask for a password by mail.
 */
export const inviteStaffMember = command({
  of: 'school',
  needs: 'administer-school',
  proof: 'lately',
  payload: z.strictObject({
    email: addressSchema,
    member: z.omit(memberToStore, { active: true, byHand: true }),
    password: z.optional(firstPasswordSchema),
  }),
  sources: (deed) => beginnerSources(deed.school, deed.payload.email, deed),
  decide: ({ identity, stored }, deed) => {
    if (identity !== undefined || stored !== undefined) return refused('address-taken');
    const { uid, after, writes } = beginnerOf(deed.school, deed.payload, deed);
    return { done: true, widens: true, writes, log: { subject: uid, after } };
  },
});
