/** What a tablet keeps of an unfinished survey, as it is read. Apart, so that reckoning with drafts carries no schema. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { formSchema } from '../school/class-ids';
import { answerSchema } from './pupil-records';

const at = z.number();
const kept = choices(z.union([answerSchema, z.literal('taken-back'), z.literal('later')]), 'leave-out');
const paces = z.array(z.number());
const position = z.number();

export const surveyDraftSchema = z.object({
  items: z.record(z.string(), z.object({ kept, at })),
  comment: z.exactOptional(z.object({ text: z.string(), at })),
  position,
  paces,
  form: formSchema,
});

/** As drafts were kept before they were kept by item. */
export const wholeDraftSchema = z.object({
  answers: z.record(z.string(), answerSchema),
  comment: z.optional(z.string()),
  position,
  paces,
  form: formSchema,
  later: z.optional(z.array(z.string())),
  /** `capturedAt` of the sent response that the draft corrects. */
  base: z.optional(z.string()),
});
export type WholeDraft = z.infer<typeof wholeDraftSchema>;
