/**
 * What a child has chosen once, for everything after it until it is taken back. Written by the child's tablet, read by the child and by
 * functions: no adult reads it.
 */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { isoInstant, serverInstant } from '../day-schemas';
import { KEPT_FROM_MAX } from '../signals/choices';

/** A person as the rules can check one in a list. */
export const listedUid = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** 「この人には 知らせないで」: who of the school is neither told of it nor shown it. */
export const notSchema = z.array(listedUid).check(z.maxLength(KEPT_FROM_MAX));

export const USE_WISHES = ['stop', 'resume'] as const;

/** `…/pupils/{p}/choices/current` */
export const standingChoicesSchema = z.strictObject({
  school: z.string(),
  not: notSchema,
  /** Whether answers, who opened a record and what was sent are shown outside the school's hours, too. */
  atHome: z.boolean(),
  /** Whether the child asks that what it answers is used no more, or again, and since when. A leader decides. */
  use: z.optional(z.strictObject({ wish: choices(z.enum(USE_WISHES), 'leave-out'), at: isoInstant })),
  rev: z.number().check(z.int(), z.minimum(1)),
  deviceId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/)),
  capturedAt: isoInstant,
  receivedAt: serverInstant,
});
export type StandingChoices = z.infer<typeof standingChoicesSchema>;
