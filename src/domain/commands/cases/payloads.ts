/** What adults say in a command about a case. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { listedUid } from '../../answers/standing-choices';
import {
  CASE_DECISIONS,
  CASE_OUTCOMES,
  DUTY_KINDS,
  INTENSITY_MAX,
  REVIEW_DECISIONS,
  TEAM_DUTIES,
  TEAM_MAX,
  WRITTEN_ENTRIES,
} from '../../cases/choices';
import { agreedSchema } from '../../cases/entries';
import { agreementSchema } from '../../cases/passing';
import { caseLineSchema, caseTextSchema, wishesSchema } from '../../cases/records';
import { daySchema } from '../../day-schemas';

const AGREED_MAX = 30;

/** Why something is taken back, sent back, or begun again. */
export const reasoned = { reason: caseTextSchema };

export const entryWritten = {
  kind: z.enum(WRITTEN_ENTRIES),
  text: caseTextSchema,
  childsWords: z.optional(caseTextSchema),
};

export const caseDecided = { decision: z.enum(CASE_DECISIONS), ...reasoned };

export const meetingHeld = {
  day: daySchema,
  people: z.array(caseLineSchema).check(z.minLength(1), z.maxLength(AGREED_MAX)),
  wishes: wishesSchema,
  goal: z.optional(caseTextSchema),
  agreed: z.array(agreedSchema).check(z.maxLength(AGREED_MAX)),
};

export const caseReviewed = {
  decision: z.enum(REVIEW_DECISIONS),
  ...reasoned,
  intensity: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(INTENSITY_MAX))),
  outcome: z.optional(z.enum(CASE_OUTCOMES)),
};

export const caseClosed = { outcome: z.enum(CASE_OUTCOMES), ...reasoned };

export const teamMemberNamed = z.strictObject({ uid: listedUid, duty: z.enum(TEAM_DUTIES) });

export const teamNamed = {
  team: z.array(teamMemberNamed).check(z.minLength(1), z.maxLength(TEAM_MAX)),
  lead: listedUid,
};

export const handOver = {
  to: listedUid,
  duty: z.enum(TEAM_DUTIES),
  /** What whoever goes on has to know. */
  text: caseTextSchema,
};

export const dutySaid = {
  kind: z.enum(DUTY_KINDS),
  text: z.optional(caseTextSchema),
  childsWords: z.optional(caseTextSchema),
};

export const casePassed = {
  /** Name or code of the school. */
  to: caseLineSchema,
  text: caseTextSchema,
  consent: agreementSchema,
};

export const sheetPassed = {
  to: caseLineSchema,
  consent: z.strictObject({ child: z.boolean(), guardians: z.boolean() }),
};
