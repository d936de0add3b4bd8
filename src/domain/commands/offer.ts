import * as z from 'zod/mini';
import { dayOf } from '../days';
import { staffSchema } from '../identity';
import { OFFERS_AT_ONCE } from '../offers/choices';
import { madeOf, problemOf } from '../offers/made';
import { isKeptFrom, isStanding } from '../offers/shown';
import { offerSchema, offerWordsSchema } from '../offers/records';
import { paths } from '../paths';
import { pupilSchema } from '../school/school';
import { apartSources, keptApart } from './apart';
import { command, every, one, refused, UNCHANGED } from './command';

export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/**
 * Offers something to one child. What it says stands with the child, not in the log. Somebody whom the child is kept apart from is
 * refused in the words of a list that is full: nobody may learn from a refusal what a child has chosen, or what was told.
 */
export const offer = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({
    pupilId: idSchema,
    /** Made by the sender: shown once, however often it is sent. */
    offerId: idSchema,
    words: offerWordsSchema,
  }),
  sources: ({ school, payload: { pupilId } }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    ...apartSources(school, pupilId),
    offers: every(`${paths.pupil(school, pupilId)}/offers`, offerSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ pupil, offers, staff, ...apart }, { school, payload, actor, now }) => {
    const { pupilId, offerId, words } = payload;
    if (pupil?.status !== 'active') return refused('pupil-unknown');
    if (offers[offerId]) return UNCHANGED;
    const today = dayOf(now);
    const problem = problemOf(words, staff, today);
    if (problem) return refused(problem);
    const made = madeOf(words, staff, actor, now);
    const standing = Object.values(offers).filter((one) => isStanding(one, today));
    if (standing.length >= OFFERS_AT_ONCE || isKeptFrom(keptApart(apart), made))
      return refused('offers-full');
    const path = paths.offer(school, pupilId, offerId);
    return {
      done: true,
      writes: [{ how: 'set', path, data: { ...made, to: 'child' } }],
      log: { subject: pupilId, after: { offerId } },
    };
  },
});
