import * as z from 'zod/mini';
import { paths } from '../paths';
import { caseSchema } from '../school/cases';
import { sosSchema } from '../sos/records';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

const { pupilId, drill, not, readers } = sosSchema.shape;

/** Makes a call for help a case, once: whoever comes second leaves it as it is. */
export const openCase = command({
  of: 'school',
  needs: 'open-cases',
  payload: z.strictObject({ sosId: idSchema }),
  sources: ({ school, payload: { sosId } }) => ({
    // A word of it that cannot be read is no reason to leave a child alone.
    sos: one(paths.sos(school, sosId), z.object({ pupilId, drill, not, readers })),
    stored: one(paths.pupilCase(school, sosId), caseSchema),
  }),
  decide: ({ sos, stored }, { school, payload: { sosId }, actor: { uid }, now }) => {
    if (!sos || sos.drill) return refused('gone');
    // Whom the child has kept from it learns nothing of it here either.
    if (sos.not?.includes(uid) || sos.readers?.includes(uid) === false) return refused('gone');
    if (stored) return UNCHANGED;
    const data = {
      pupilId: sos.pupilId,
      step: 1,
      team: [uid],
      plan: '',
      by: uid,
      sosId,
      openedAt: new Date(now),
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.pupilCase(school, sosId), data }],
      log: { subject: sosId },
    };
  },
});
