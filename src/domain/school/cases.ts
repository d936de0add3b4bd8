/** `schools/{s}/cases/{sosId}`: several adults look after one child together. Its screens come later; an SOS opens it. */
import * as z from 'zod/mini';
import { serverInstant } from '../day-schemas';
import { wordsOf } from '../texts';

export const caseSchema = z.strictObject({
  pupilId: z.string(),
  /** 1 to 3: how far the steps of support have gone. */
  step: z.number().check(z.int(), z.minimum(1), z.maximum(3)),
  /** uids of those who look after the child, and who alone can read it beside counsellors and leaders. */
  team: z.array(z.string()).check(z.minLength(1)),
  plan: wordsOf(0, 4000),
  openedAt: serverInstant,
  by: z.string(),
  sosId: z.string(),
});
export type Case = z.infer<typeof caseSchema>;
