/** Who works at the education centre: named by the board by an address, stopped at once, in the city's log. */
import * as z from 'zod/mini';
import { emailHashSchema } from '../../accounts/email-hash';
import { OWN_FACTORS } from '../../accounts/second-factor';
import { listedUid } from '../../answers/standing-choices';
import { centreStaffSchema, identitySchema } from '../../identity';
import { paths } from '../../paths';
import { wordsOf } from '../../texts';
import { without } from '../../without';
import { command, one, refused, replaced, UNCHANGED } from '../command';

const NAME_MAX = 60;

/** That whoever proves an address works at the centre: the account is made when they first sign in. */
export const admitToCentre = command({
  of: 'city',
  needs: 'set-centre',
  proof: 'lately',
  payload: z.strictObject({
    emailHash: emailHashSchema,
    displayName: wordsOf(1, NAME_MAX),
    secondFactor: z.boolean(),
  }),
  sources: ({ payload: { emailHash } }) => ({ identity: one(paths.identity(emailHash), identitySchema) }),
  decide: ({ identity }, { payload: { emailHash, displayName, secondFactor } }) => {
    // Nobody who is somebody else already becomes this, too.
    if (identity && identity.role !== 'centre') return refused('id-taken');
    if (identity?.displayName === displayName && (identity.factors !== undefined) === secondFactor)
      return UNCHANGED;
    const data = {
      ...(identity && without(identity, 'factors')),
      ...{ role: 'centre', displayName, ...(secondFactor && { factors: [...OWN_FACTORS] }) },
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.identity(emailHash), data }],
      log: { after: { displayName, secondFactor } },
    };
  },
});

/** Somebody does not work there any more, or again, or has to show a second factor. Their next read is refused until they do. */
export const storeCentreMember = command({
  of: 'city',
  needs: 'set-centre',
  proof: 'lately',
  payload: z.strictObject({ uid: listedUid, active: z.boolean(), secondFactor: z.boolean() }),
  sources: ({ payload: { uid } }) => ({ stored: one(paths.centreStaff(uid), centreStaffSchema) }),
  decide: ({ stored }, { payload: { uid, active, secondFactor } }) => {
    if (!stored) return refused('gone');
    const after = {
      ...without(stored, 'factors'),
      ...{ active, ...(secondFactor && { factors: stored.factors ?? [...OWN_FACTORS] }) },
    };
    const decision = replaced(paths.centreStaff(uid), stored, after);
    return decision.done && decision.log ? { ...decision, log: { ...decision.log, subject: uid } } : decision;
  },
});
