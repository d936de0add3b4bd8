import * as z from 'zod/mini';
import { paths } from '../paths';
import { contactSchema } from '../school/staff-records';
import { wordsOf } from '../texts';
import { CONTACT_WAYS, LINE_MAX } from '../words/choices';
import { command, type Deed, one, refused } from './command';
import { childSources, ofChild, problemWith, written } from './words-deed';

const payload = z.strictObject({
  ...ofChild,
  how: z.enum(CONTACT_WAYS),
  line: z.optional(wordsOf(1, LINE_MAX)),
});

/** A word with a child, by telephone, at its home, with its guardians. 声かけ is the one of the day that a tap makes, too. */
export const recordContact = command({
  of: 'school',
  needs: 'write-words',
  payload,
  sources: (deed) => ({ ...childSources(deed), stored: one(pathOf(deed), contactSchema) }),
  decide: (state, deed) => {
    const { payload, now } = deed;
    const { stored } = state;
    const problem = problemWith(state, now, stored ? undefined : payload.day);
    if (problem) return refused(problem);
    const said = { how: payload.how, line: payload.line };
    return written({ path: pathOf(deed), schema: contactSchema, stored, said }, deed);
  },
});

function pathOf({
  school,
  payload: { pupilId, id, day, how },
  actor: { uid },
}: Deed<z.output<typeof payload>>) {
  return how === 'voice'
    ? paths.contact(school, pupilId, day, uid)
    : paths.recordedContact(school, pupilId, day, uid, id);
}
