import * as z from 'zod/mini';
import { firstPasswordSchema } from '../../accounts/account-deed';
import { standingsOf } from '../../access/standing';
import { dayOf } from '../../days';
import { staffSchema } from '../../identity';
import { paths } from '../../paths';
import { pupilSchema } from '../../school/school';
import { childAccount } from '../account-write';
import { apartSources, keptApart } from '../apart';
import { command, one, refused } from '../command';
import { pupilIdSchema } from './pupil-id';

const BY = ['homeroom', 'leader', 'admin'] as const;

/**
 * A child has forgotten its password: a new first one, which it changes at its next sign-in. Whoever is signed in with the old one is
 * signed out. The password opens all that the child sees, so it is given by nobody whom the child is kept apart from.
 */
export const resetChildPassword = command({
  of: 'school',
  needs: 'let-children-in',
  proof: 'lately',
  payload: z.strictObject({
    pupilId: pupilIdSchema,
    password: firstPasswordSchema,
  }),
  sources: ({ school, payload: { pupilId }, actor: { uid } }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    ...apartSources(school, pupilId),
    adult: one(paths.staff(school, uid), staffSchema),
  }),
  decide: ({ pupil, adult, ...apart }, { school, payload: { pupilId, password }, actor, now }) => {
    if (pupil?.status !== 'active') return refused('pupil-unknown');
    const standings = adult && standingsOf(adult, { classIds: pupil.classIds, day: dayOf(now) });
    if (!BY.some((standing) => standings?.has(standing))) return refused('not-looked-after');
    if (keptApart(apart).includes(actor.uid)) return refused('another-resets');
    const account = childAccount({ school, pupilId }, pupil, now, { password });
    return { done: true, writes: [account], log: { subject: pupilId } };
  },
});
