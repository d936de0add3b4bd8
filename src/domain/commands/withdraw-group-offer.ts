import * as z from 'zod/mini';
import { saidOf } from '../offers/made';
import { offeringSchema } from '../offers/records';
import { paths } from '../paths';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

/** Takes what was offered to many from every screen again: a function does it child by child. */
export const withdrawGroupOffer = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({ offerId: idSchema }),
  sources: ({ school, payload: { offerId } }) => ({
    stored: one(paths.offering(school, offerId), offeringSchema),
  }),
  decide: ({ stored }, { school, payload: { offerId } }) => {
    if (!stored) return refused('gone');
    if (stored.withdrawn) return UNCHANGED;
    const path = paths.offering(school, offerId);
    return {
      done: true,
      writes: [{ how: 'update', path, data: { withdrawn: true, done: false, after: '' } }],
      log: { after: { offerId, offeredTo: saidOf(stored.group) } },
    };
  },
});
