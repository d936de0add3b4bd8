import * as z from 'zod/mini';
import { offerSchema } from '../offers/records';
import { paths } from '../paths';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

/** Takes an offer from one child's screen again, whoever else has it. That it stood there stays written down. */
export const withdrawOffer = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({ pupilId: idSchema, offerId: idSchema }),
  sources: ({ school, payload: { pupilId, offerId } }) => ({
    stored: one(paths.offer(school, pupilId, offerId), offerSchema),
  }),
  decide: ({ stored }, { school, payload: { pupilId, offerId } }) => {
    if (!stored) return refused('gone');
    if (stored.withdrawn) return UNCHANGED;
    const path = paths.offer(school, pupilId, offerId);
    return {
      done: true,
      writes: [{ how: 'update', path, data: { withdrawn: true } }],
      log: { subject: pupilId, after: { offerId } },
    };
  },
});
