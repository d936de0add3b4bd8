/**
 * `schools/{s}/centreMatters/{of}-{sourceId}`: one matter of one child that a school has passed on to the psychologists of the education
 * centre. Until then the centre knows nothing of the child.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { TITLES } from '../identity';
import { childNameSchema } from '../school/school';
import { gradeSchema } from '../school/class-ids';
import { wordsOf } from '../texts';

/** What a school can pass on. */
export const CENTRE_SOURCES = ['sos', 'notice', 'signal'] as const;
export type CentreSource = (typeof CENTRE_SOURCES)[number];

/** Why a school asks. */
export const CENTRE_PURPOSES = ['advice', 'meet-child', 'meet-school'] as const;

/** What became of it, as the school says when it closes it. */
export const CENTRE_OUTCOMES = ['school-goes-on', 'centre-meets', 'other-office', 'settled'] as const;

export const CENTRE_TEXT_MAX = 1000;
export const centreTextSchema = wordsOf(1, CENTRE_TEXT_MAX);
export const stepIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** Of a notice, as whoever passes it on reads them. */
const REASONS_MAX = 20;
const REASON_LENGTH_MAX = 400;
export const passedReasonsSchema = z
  .array(wordsOf(1, REASON_LENGTH_MAX))
  .check(z.minLength(1), z.maxLength(REASONS_MAX));

/** `asked` and `report` are the school's, `advice` is the centre's. */
const centreStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: choices(z.enum(['asked', 'advice', 'report']), 'leave-out'),
  by: listedUid,
  byName: wordsOf(1, 60),
  title: choices(z.enum([...TITLES, 'centre'] as const), { readAs: 'subject' }),
  text: centreTextSchema,
  at: serverInstant,
});
export type CentreStep = z.infer<typeof centreStepSchema>;

export const centreMatterSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  of: choices(z.enum(CENTRE_SOURCES), 'newer'),
  sourceId: z.string(),
  grade: gradeSchema,
  /** Where the school has said who it is. */
  child: z.optional(childNameSchema),
  purpose: choices(z.enum(CENTRE_PURPOSES), { readAs: 'advice' }),
  /** The child's own words, as they stood when the school passed them on. Absent where it did not. */
  words: z.optional(z.array(z.string())),
  /** Why there is a notice. Only beside the name, and where the school has said so of both. */
  reasons: z.optional(z.array(z.string())),
  /** Whether the child was told before; where not, why. */
  childTold: z.boolean(),
  because: z.optional(centreTextSchema),
  steps: z.array(centreStepSchema),
  /** Who of the school reads it: those of its leaders and counsellors who read what it is made of. */
  readers: z.array(listedUid),
  state: choices(z.enum(['open', 'closed']), { readAs: 'open' }),
  openedAt: serverInstant,
  outcome: z.optional(choices(z.enum(CENTRE_OUTCOMES), 'leave-out')),
  closedAt: z.optional(serverInstant),
});
export type CentreMatter = z.infer<typeof centreMatterSchema>;
