import * as z from 'zod/mini';
import { approvedOptionSchema } from '../school/approved-option';
import { paths } from '../paths';
import { pupilSchema } from '../school/school';
import { inLanguages, wordsOf } from '../texts';
import { command, one, refused, UNCHANGED } from './command';

export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** Shows a place or an offer to one child. What it says stands with the child, not in the log. */
export const approveOption = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({
    pupilId: idSchema,
    /** Made by the sender: shown once, however often it is sent. */
    optionId: idSchema,
    title: z.strictObject(inLanguages(wordsOf(1, 80))),
    text: z.strictObject(inLanguages(wordsOf(1, 500))),
  }),
  sources: ({ school, payload: { pupilId, optionId } }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    stored: one(paths.approvedOption(school, pupilId, optionId), approvedOptionSchema),
  }),
  decide: ({ pupil, stored }, { school, payload, actor, now }) => {
    const { pupilId, optionId, title, text } = payload;
    if (!pupil) return refused('pupil-unknown');
    if (stored) return UNCHANGED;
    const data = { title, text, by: actor.uid, byName: actor.name, withdrawn: false, at: new Date(now) };
    const path = paths.approvedOption(school, pupilId, optionId);
    return {
      done: true,
      writes: [{ how: 'set', path, data }],
      log: { subject: pupilId, after: { optionId } },
    };
  },
});
