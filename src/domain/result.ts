/** What is made of one answered survey, for the child itself and those who look after it. */
import * as z from 'zod/mini';
import { formSchema } from './school/class-ids';

const score = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

export const qualitySchema = z.strictObject({
  fast: z.boolean(),
  sameAnswer: z.boolean(),
  contradictory: z.boolean(),
  /** Two of the three: left out of norms, and of nothing else. */
  flagged: z.boolean(),
});

/** `…/pupils/{p}/results/{roundId}`. `used` are the ids of the items that were answered with a code: never the codes. */
export const resultSchema = z.strictObject({
  classId: z.string(),
  /** The classes whose aggregates count this result: what is taken away again when it changes. */
  classIds: z.array(z.string()),
  instrument: z.string(),
  form: formSchema,
  indicators: z.record(z.string(), score),
  used: z.array(z.string()),
  quality: qualitySchema,
  /** In no figures of a group, because its child leaves adults out who see them. It has answered all the same. */
  apart: z.optional(z.boolean()),
  rev: z.number().check(z.int()),
  deviceId: z.string(),
});
export type Result = z.infer<typeof resultSchema>;
