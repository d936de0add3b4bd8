/** What is done for the child, and what becomes of it. */
import * as z from 'zod/mini';
import { SUPPORT_STATES, SUPPORT_VIEWS } from '../../cases/choices';
import { marked, planned } from '../../cases/deeds';
import { partIdSchema, plannedSupport } from '../../cases/records';
import { without } from '../../without';
import { caseCommand, caseIdSchema } from './case-deed';

export const planSupport = caseCommand({
  /** `supportId` is made by the sender: planned once, however often it is sent. */
  payload: z.strictObject({ caseId: caseIdSchema, supportId: partIdSchema, ...plannedSupport }),
  ofTeam: true,
  decide: (found, plan, world) =>
    planned(found, { ...without(plan, 'caseId', 'supportId'), id: plan.supportId }, world),
});

/** One tap: taken up, left, ended; what the child and the adults think of it. */
export const markSupport = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    supportId: partIdSchema,
    state: z.enum(SUPPORT_STATES),
    childsView: z.optional(z.enum(SUPPORT_VIEWS)),
    adultsView: z.optional(z.enum(SUPPORT_VIEWS)),
  }),
  decide: (found, mark, world) => marked(found, without(mark, 'caseId'), world),
});
