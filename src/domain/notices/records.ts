/**
 * 気づき: "please have a look at this child, because …". For one circle of adults, for three weeks, and never for the child.
 * Notices are derived: the same sources give the same reasons for the same people. Since when they have waited depends on what stood
 * before, too: what is only written again puts off no deadline. What adults do with one stands in documents of their own.
 */
import * as z from 'zod/mini';
import { NOTICE_AUDIENCES } from './circles';
import { NOTICE_KINDS } from './kinds';
import { choices } from '../documents/members';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { chainNameSchema } from '../sos/records';
import { childNameSchema } from '../school/school';
import { wordsOf } from '../texts';

export const noticeKindSchema = choices(z.enum(NOTICE_KINDS), 'newer');

export const noticeAudienceSchema = choices(z.enum(NOTICE_AUDIENCES), 'newer');

/** What a reason says. Worded in the reader's language by `notices` in the locale files: codes and plain figures, no sentences. */
export const REASON_CODES = [
  // safety and bullying: the item stands in `params.item`, its code in `params.code`
  'safety-answer',
  'bullying-answer',
  'teacher-answer',
  'comment-left',
  // talk
  'talk-today',
  'talk-note',
  // observation: who noticed something, `params.title`
  'observed',
  // change: `params.days` answers below in a row, `params.since` a day
  'mood-below-usual',
  'first-storm',
  // low: in each of the last `params.answers`, or on average over `params.days` school days, from `params.since` on
  'low-each-answer',
  'low-three-weeks',
  // silence: `params.answered` of `params.asked` days present, `params.usual` percent before
  'answers-fewer',
  // absence: `params.days` in the last `params.weeks` weeks, or in the year
  'absent-recently',
  'absent-this-year',
  'late-often',
  'nurse-often',
  // survey: `params.indicator`
  'indicator-low',
  'indicator-fell',
  'invited-silent',
  'transition',
  // follow-up: `params.decision` on `params.day`
  'decided-before',
] as const;
export const reasonCodeSchema = choices(z.enum(REASON_CODES), 'newer');
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

export const reasonSchema = z.strictObject({
  code: reasonCodeSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Paths of the documents that it was read from, all of them readable by this audience. */
  sources: z.array(z.string()),
  /** Of a note to named people: their uids. Nobody else is offered what they may not read. */
  readers: z.optional(z.array(z.string())),
});
export type NoticeReason = z.infer<typeof reasonSchema>;

export const DECISIONS = ['talked', 'watch', 'case', 'not-applicable'] as const;
/** 声かけした / 様子を見る / ケースにする / 該当しない */
export const decisionSchema = choices(z.enum(DECISIONS), 'newer');
export type Decision = z.infer<typeof decisionSchema>;

/** `schools/{s}/notices/{kind}_{audience}_{pupilId}_{window}`; window: day (`talk`), round id (`safety`, `bullying`), ISO week (others). */
export const noticeSchema = z.strictObject({
  kind: noticeKindSchema,
  audience: noticeAudienceSchema,
  pupilId: z.string(),
  /** The pupil's present classes: whose homeroom teachers may read it. A special-needs pupil has two. */
  classId: z.string(),
  otherClassId: z.optional(z.string()),
  reasons: z.array(reasonSchema).check(z.minLength(1)),
  /** All sources of all reasons, without repetition. */
  sources: z.array(z.string()),
  /** uids of those it was made for, and of those whom the clock brought in since. */
  createdFor: z.array(z.string()),
  /** Who may read it, made by access/notice-readers.ts; rules and queries ask for it. Absent in one from before there was such a list. */
  readers: z.optional(z.array(z.string())),
  /** Whom the child leaves out of everything. Absent: nobody. */
  keptFrom: z.optional(z.array(z.string())),
  /** Who it is, where only the board reads it: it opens no record of a child. */
  child: z.optional(childNameSchema),
  /** When its latest source reached the server: no clock of the one who computes it. */
  since: isoInstant,
  /** When the latest of its sources was written again without saying anything new. Absent: not after `since`. */
  rewrittenAt: z.optional(isoInstant),
  expiresAt: isoInstant,
  /** By when somebody must have opened it; afterwards it takes the clock of the SOS chain. */
  openBy: z.optional(isoInstant),
  /** When the clock calls the next people, as long as nobody has opened it: `openBy` first, school hours only where nobody is there at night. */
  callAt: z.optional(isoInstant),
  /** Whom its news has not reached yet, and when that was tried last: the sweep goes on with them until `openBy`. Absent: nobody. */
  untold: z.optional(z.strictObject({ to: z.array(z.string()).check(z.minLength(1)), at: isoInstant })),
  /** From the reviews: the first time that somebody opened it, and the latest decision. */
  openedAt: z.optional(isoInstant),
  decision: z.optional(z.strictObject({ decision: decisionSchema, by: z.string(), at: isoInstant })),
  /** Whose it is now. */
  assignee: z.optional(z.string()),
  /** Only on `risk`: the model behind it, and whether it was trained on synthetic children. Never a number. */
  model: z.optional(z.strictObject({ id: z.string(), synthetic: z.boolean() })),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The reviewer's own view of the child, given before any detail of a score opens. */
export const OWN_VIEWS = ['worried', 'somewhat', 'not-worried', 'unsure'] as const;
export const ownViewSchema = choices(z.enum(OWN_VIEWS), 'newer');

/** `…/notices/{id}/reviews/{uid}`: made when the notice is opened, completed when the reviewer says what they think and decide. */
export const reviewSchema = z
  .strictObject({
    by: z.string(),
    openedAt: serverInstant,
    ownView: z.optional(ownViewSchema),
    decision: z.optional(decisionSchema),
    note: z.optional(wordsOf(1, 500)),
    assignee: z.optional(z.string()),
    /** The server's time at which the decision was saved last. Absent on decisions older than the field: not known to be later than the opening. */
    decidedAt: z.optional(serverInstant),
    /** The server's time of the last change, even if it only says that somebody has opened it again. */
    at: serverInstant,
  })
  .check(
    z.refine(({ ownView, decision }) => decision === undefined || ownView !== undefined),
    z.refine(({ decision, decidedAt }) => decidedAt === undefined || decision !== undefined),
  );
export type Review = z.infer<typeof reviewSchema>;

/**
 * `…/notices/{id}/calls/{step}`: the first, second … time (0, 1 …) that the clock told somebody. Written before it tells anybody, so
 * that telling twice or never can be seen.
 */
export const noticeCallSchema = z.strictObject({
  step: z.number().check(z.int(), z.minimum(0)),
  to: z.array(z.string()),
  at: isoInstant,
  /** Where in the SOS chains the climb stands after it. */
  climb: z.strictObject({
    chain: chainNameSchema,
    /** The step of that chain that is due next; as long as the chain when only its last one is left to repeat. */
    next: z.number().check(z.int(), z.minimum(0)),
    startedAt: isoInstant,
    nextAt: isoInstant,
  }),
});
export type NoticeCall = z.infer<typeof noticeCallSchema>;

/** `schools/{s}/digests/{day}`: who was told of how many new notices on the morning of that day. Functions only. */
export const digestSchema = z.strictObject({
  day: daySchema,
  /** What came later stands in the next one. */
  at: isoInstant,
  /** When Firestore read the notices, by its own clock, with which it dates documents too. Older digests have none. */
  readAt: z.optional(isoInstant),
  told: z.record(z.string(), z.number().check(z.int(), z.minimum(0))),
});

/** A notice is worth looking at for so long, days. */
export const NOTICE_DAYS = 21;
