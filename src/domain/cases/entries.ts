/** `…/cases/{caseId}/entries/{commandId}`: what somebody has seen, said, decided. Append-only: a wrong one is answered by the next. */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { TITLES } from '../identity';
import { shownWords, wordsOf } from '../texts';
import {
  CASE_DECISIONS,
  CASE_OUTCOMES,
  DUTY_KINDS,
  DUTY_TURNS,
  ENTRY_KINDS,
  REVIEW_DECISIONS,
  SUPPORT_STATES,
  SUPPORT_VIEWS,
} from './choices';
import { caseFiguresSchema } from './figures';
import { caseLineSchema, caseTextSchema, originSchema, partIdSchema, supportSchema } from './records';

const view = choices(z.enum(SUPPORT_VIEWS), { readAs: 'unknown' });
const person = z.strictObject({ uid: listedUid, name: wordsOf(1, 60) });

/** What was agreed: what, who, by when. */
export const agreedSchema = z.strictObject({ what: caseLineSchema, who: caseLineSchema, by: daySchema });

export const caseEntrySchema = z.strictObject({
  kind: choices(z.enum(ENTRY_KINDS), 'newer'),
  by: listedUid,
  name: wordsOf(1, 60),
  title: choices(z.enum([...TITLES, 'board'] as const), { readAs: 'subject' }),
  at: serverInstant,
  /** What somebody saw or thinks; a reason. */
  text: z.optional(caseTextSchema),
  /** The child's own words, apart from what adults make of them. */
  childsWords: z.optional(caseTextSchema),
  trigger: z.optional(originSchema),
  decision: z.optional(choices(z.enum(CASE_DECISIONS), 'leave-out')),
  meeting: z.optional(
    z.strictObject({
      day: daySchema,
      people: z.array(caseLineSchema),
      wishes: z.strictObject({ child: z.optional(caseTextSchema), guardians: z.optional(caseTextSchema) }),
      goal: z.optional(caseTextSchema),
      agreed: z.array(agreedSchema),
    }),
  ),
  /** As it was planned. */
  support: z.optional(supportSchema),
  /** What became of one. */
  marked: z.optional(
    z.strictObject({
      supportId: partIdSchema,
      state: choices(z.enum(SUPPORT_STATES), { readAs: 'planned' }),
      childsView: z.optional(view),
      adultsView: z.optional(view),
    }),
  ),
  review: z.optional(choices(z.enum(REVIEW_DECISIONS), 'leave-out')),
  /** What lay before whoever reviewed it. */
  figures: z.optional(caseFiguresSchema),
  intensity: z.optional(z.strictObject({ from: z.number(), to: z.number() })),
  team: z.optional(z.array(person)),
  /** Who leads it from now on, and who did. */
  lead: z.optional(z.strictObject({ to: person, from: z.optional(person) })),
  /** To which school it was passed, or from which it came. */
  school: z.optional(shownWords()),
  duty: z.optional(
    z.strictObject({
      id: partIdSchema,
      kind: choices(z.enum(DUTY_KINDS), 'newer'),
      step: z.optional(partIdSchema),
      turn: z.optional(choices(z.enum(DUTY_TURNS), 'leave-out')),
      to: z.optional(caseLineSchema),
      on: z.optional(daySchema),
    }),
  ),
  outcome: z.optional(choices(z.enum(CASE_OUTCOMES), { readAs: 'other' })),
});
export type CaseEntry = z.infer<typeof caseEntrySchema>;
