import * as z from 'zod/mini';
import { approvedOptionSchema } from '../school/approved-option';
import { paths } from '../paths';
import { idSchema } from './offer';
import { command, one, refused, UNCHANGED } from './command';

/** The same for what older versions have put there (`options`). */
export const withdrawOption = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({ pupilId: idSchema, optionId: idSchema }),
  sources: ({ school, payload: { pupilId, optionId } }) => ({
    stored: one(paths.approvedOption(school, pupilId, optionId), approvedOptionSchema),
  }),
  decide: ({ stored }, { school, payload: { pupilId, optionId } }) => {
    if (!stored) return refused('gone');
    if (stored.withdrawn) return UNCHANGED;
    const path = paths.approvedOption(school, pupilId, optionId);
    return {
      done: true,
      writes: [{ how: 'update', path, data: { withdrawn: true } }],
      log: { subject: pupilId, after: { optionId } },
    };
  },
});
