import * as z from 'zod/mini';
import { dayOf } from '../days';
import { paths } from '../paths';
import { pupilSchema } from '../school/school';
import { accessLogSchema, purposeSchema } from '../school/staff-records';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

/**
 * Says why a child's record is opened, kept from the child's own page to protect the child: from the first moment on, so that nobody at
 * home sees it before it is kept back. It stays so.
 */
export const keepEntryBack = command({
  of: 'school',
  needs: 'protect-entries',
  payload: z.strictObject({ pupilId: idSchema, purpose: purposeSchema }),
  sources: ({ school, payload: { pupilId }, actor: { uid }, now }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    stored: one(paths.accessLog(school, pupilId, uid, dayOf(now)), accessLogSchema),
  }),
  decide: ({ pupil, stored }, { school, payload: { pupilId, purpose }, actor: { uid, title }, now }) => {
    if (!pupil) return refused('pupil-unknown');
    if (stored?.protective) return UNCHANGED;
    const day = dayOf(now);
    const path = paths.accessLog(school, pupilId, uid, day);
    const entry = { uid, title, purpose, day, at: new Date(now), protective: true };
    return {
      done: true,
      // What was said first today is what was said.
      writes: [
        stored ? { how: 'update', path, data: { protective: true } } : { how: 'set', path, data: entry },
      ],
      log: { subject: pupilId },
    };
  },
});
