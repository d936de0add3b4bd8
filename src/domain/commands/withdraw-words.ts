import * as z from 'zod/mini';
import { toStored } from '../documents/instants';
import { paths } from '../paths';
import { contactSchema, topicSchema } from '../school/staff-records';
import { consultationSchema, nurseVisitSchema } from '../words/records';
import { goodThingSchema } from '../words/good-thing';
import { command, type Deed, one, refused, UNCHANGED, type Write } from './command';
import { idSchema } from './offer';
import { childSources, problemWith } from './words-deed';

const OF = {
  topics: topicSchema,
  contacts: contactSchema,
  nurseVisits: nurseVisitSchema,
  consultations: consultationSchema,
} as const;
const KINDS = ['topics', 'contacts', 'nurseVisits', 'consultations'] as const;

const payload = z.strictObject({
  pupilId: idSchema,
  kind: z.enum(KINDS),
  /** As it is stored: that of a tap begins with its day. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/)),
});

/** Its writer takes back what they wrote, whenever. It stays where it is, marked so; a good thing goes from the child's page. */
export const withdrawWords = command({
  of: 'school',
  needs: 'write-words',
  payload,
  sources: (deed) => {
    const { school, payload } = deed;
    return {
      ...childSources(deed),
      stored: one(pathOf(deed), z.object({ by: z.string(), withdrawn: z.boolean() })),
      good: one(paths.goodThing(school, payload.pupilId, payload.id), goodThingSchema),
    };
  },
  decide: (state, deed) => {
    const { school, payload, actor, now } = deed;
    const { stored, good } = state;
    const problem = problemWith(state, now);
    if (problem) return refused(problem);
    if (!stored) return refused('gone');
    if (stored.by !== actor.uid) return refused('id-taken');
    if (stored.withdrawn) return UNCHANGED;
    const at = new Date(now).toISOString();
    const data = toStored(
      OF[payload.kind],
      { withdrawn: true, receivedAt: at },
      { instant: (ms) => new Date(ms) },
    );
    const taken: Write[] =
      payload.kind === 'topics' && good
        ? [
            {
              how: 'update',
              path: paths.goodThing(school, payload.pupilId, payload.id),
              data: { withdrawn: true },
            },
          ]
        : [];
    return {
      done: true,
      writes: [{ how: 'update', path: pathOf(deed), data }, ...taken],
      log: { subject: payload.pupilId, after: { kind: payload.kind, id: payload.id } },
    };
  },
});

function pathOf({ school, payload: { pupilId, kind, id } }: Deed<z.output<typeof payload>>): string {
  return paths.ofPupil(school, pupilId, kind, id);
}
