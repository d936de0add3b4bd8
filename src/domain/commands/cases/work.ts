/** What is looked at, decided and agreed in a case. */
import * as z from 'zod/mini';
import { daySchema } from '../../day-schemas';
import { CASE_DECISIONS, WRITTEN_ENTRIES } from '../../cases/choices';
import { decided, met, wroteEntry } from '../../cases/deeds';
import { agreedSchema } from '../../cases/entries';
import { caseLineSchema, caseTextSchema } from '../../cases/records';
import { without } from '../../without';
import { caseCommand, caseIdSchema } from './case-deed';

/** What somebody has seen, in their own view; what the child said stands apart. */
export const addCaseEntry = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    kind: z.enum(WRITTEN_ENTRIES),
    text: caseTextSchema,
    childsWords: z.optional(caseTextSchema),
  }),
  decide: (found, { kind, text, childsWords }, world) =>
    wroteEntry(found, { kind, text, ...(childsWords !== undefined && { childsWords }) }, world),
});

/** After the first look, with its reason: also that it is only watched now. */
export const decideCase = caseCommand({
  payload: z.strictObject({ caseId: caseIdSchema, decision: z.enum(CASE_DECISIONS), reason: caseTextSchema }),
  ofTeam: true,
  decide: decided,
});

const AGREED_MAX = 30;

export const holdMeeting = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    day: daySchema,
    people: z.array(caseLineSchema).check(z.minLength(1), z.maxLength(AGREED_MAX)),
    wishes: z.strictObject({ child: z.optional(caseTextSchema), guardians: z.optional(caseTextSchema) }),
    goal: z.optional(caseTextSchema),
    agreed: z.array(agreedSchema).check(z.maxLength(AGREED_MAX)),
  }),
  ofTeam: true,
  decide: (found, meeting, world) => met(found, without(meeting, 'caseId'), world),
});
