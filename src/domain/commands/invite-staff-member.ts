import * as z from 'zod/mini';
import { addressSchema, firstPasswordSchema } from '../accounts/account-deed';
import { beginnerOf, beginnerSources, beginnerThen, mayBegin } from './begin-work';
import { command, refused } from './command';
import { memberToStore } from './member-to-store';

/**
 * Somebody begins to work at the school, with the address by which they sign in. Without a first password the address's provider lets
 * them in, or they ask for a password by mail. A colleague of another school works at both from then on, and keeps their password.
 */
export const inviteStaffMember = command({
  of: 'school',
  needs: 'administer-school',
  proof: 'lately',
  payload: z.strictObject({
    email: addressSchema,
    member: z.omit(memberToStore, { active: true, backOn: true, byHand: true }),
    password: z.optional(firstPasswordSchema),
  }),
  sources: (deed) => beginnerSources(deed.payload.email, deed),
  then: (known, deed) => beginnerThen(deed.school, known, deed),
  decide: (state, deed) => {
    if (!mayBegin(state)) return refused('address-taken');
    const { uid, after, writes } = beginnerOf(deed.school, deed.payload, state, deed);
    return { done: true, widens: true, writes, log: { subject: uid, after } };
  },
});
