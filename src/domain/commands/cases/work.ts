/** What is looked at, decided and agreed in a case. */
import * as z from 'zod/mini';
import { decided, met, wroteEntry } from '../../cases/deeds';
import { without } from '../../without';
import { caseCommand, caseIdSchema } from './case-deed';
import { caseDecided, entryWritten, meetingHeld } from './payloads';

/** What somebody has seen, in their own view; what the child said stands apart. */
export const addCaseEntry = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...entryWritten,
  }),
  decide: (found, { kind, text, childsWords }, world) =>
    wroteEntry(found, { kind, text, ...(childsWords !== undefined && { childsWords }) }, world),
});

/** After the first look, with its reason: also that it is only watched now. */
export const decideCase = caseCommand({
  payload: z.strictObject({ caseId: caseIdSchema, ...caseDecided }),
  ofTeam: true,
  decide: decided,
});

export const holdMeeting = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...meetingHeld,
  }),
  ofTeam: true,
  decide: (found, meeting, world) => met(found, without(meeting, 'caseId'), world),
});
