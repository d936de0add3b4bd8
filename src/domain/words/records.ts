/** What staff write about a child beside topics and contacts, and the copy of a good thing that reaches the child. */
import * as z from 'zod/mini';
import { daySchema, isoInstant, serverInstant, timeSchema } from '../day-schemas';
import { choices } from '../documents/members';
import { wordsOf } from '../texts';
import { CORRECTIONS_MAX, LINE_MAX, MEASURES, SYMPTOMS } from './choices';

/** What stood before a correction, and until when. Oldest first. */
export function historyOf<S extends z.core.$ZodLooseShape>(former: S) {
  return z.optional(
    z.array(z.strictObject({ ...former, at: isoInstant })).check(z.maxLength(CORRECTIONS_MAX)),
  );
}

const signed = {
  school: z.string(),
  by: z.string(),
  day: daySchema,
  withdrawn: z.boolean(),
  at: isoInstant,
  receivedAt: serverInstant,
};

const visit = {
  from: timeSchema,
  to: z.optional(timeSchema),
  symptom: choices(z.enum(SYMPTOMS), { readAs: 'other' }),
  measure: z.optional(choices(z.enum(MEASURES), 'leave-out')),
  line: z.optional(wordsOf(1, LINE_MAX)),
};

/** `…/pupils/{p}/nurseVisits/{id}`: when a child was at the nurse's, and why. */
export const nurseVisitSchema = z.strictObject({ ...signed, ...visit, history: historyOf(visit) });
export type NurseVisit = z.infer<typeof nurseVisitSchema>;

/** `childAgrees`: the child knows that the adults around it read this. */
const shared = { line: wordsOf(1, LINE_MAX), childAgrees: z.boolean() };

/**
 * `…/pupils/{p}/consultations/{id}`: a child was with somebody to whom it confides, and the one line that may be passed on. `readers`
 * are those whom it is for: that a child came is itself confidential.
 */
export const consultationSchema = z.strictObject({
  ...signed,
  ...shared,
  readers: z.array(z.string()),
  history: historyOf(shared),
});
export type Consultation = z.infer<typeof consultationSchema>;
