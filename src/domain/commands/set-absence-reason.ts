import * as z from 'zod/mini';
import { ABSENCE_REASONS, absenceReasonsSchema } from '../absence/reasons';
import { dayOf } from '../days';
import { toStored } from '../documents/instants';
import { paths } from '../paths';
import { yearIdOf } from '../record/year';
import { pupilSchema } from '../school/school';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

/** Why a child is away for long, of this school year. The log does not say which it is. */
export const setAbsenceReason = command({
  of: 'school',
  needs: 'see-long-absences',
  payload: z.strictObject({ pupilId: idSchema, reason: z.enum(ABSENCE_REASONS) }),
  sources: ({ school, payload: { pupilId }, now }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    stored: one(paths.absenceReasons(school, yearIdOf(dayOf(now))), absenceReasonsSchema),
  }),
  decide: ({ pupil, stored }, { school, payload: { pupilId, reason }, actor, now }) => {
    if (pupil?.status !== 'active') return refused('pupil-unknown');
    const reasons = stored?.reasons ?? {};
    if (reasons[pupilId]?.reason === reason) return UNCHANGED;
    const said = { reason, by: actor.uid, byName: actor.name, at: new Date(now).toISOString() };
    const path = paths.absenceReasons(school, yearIdOf(dayOf(now)));
    const data = toStored(
      absenceReasonsSchema,
      { reasons: { ...reasons, [pupilId]: said } },
      { instant: (ms) => new Date(ms) },
    );
    return { done: true, writes: [{ how: 'set', path, data }], log: { subject: pupilId } };
  },
});
