/**
 * `schools/{s}/cases/{caseId}`: several adults look after one child together. Written by commands; functions make its readers anew and
 * say when its lead has gone. What each has seen, said and decided stands in its entries (entries.ts).
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { classIdSchema } from '../school/class-ids';
import { shownWords, textOf, wordsOf } from '../texts';
import {
  CASE_LINE_MAX,
  CASE_OUTCOMES,
  CASE_STATES,
  CASE_TEXT_MAX,
  DUTY_KINDS,
  HAND_OVER_REASONS,
  INTENSITY_MAX,
  OPENED_WITH,
  ORIGINS,
  SUPPORT_KINDS,
  SUPPORT_STATES,
  SUPPORT_VIEWS,
  TEAM_DUTIES,
  TEAM_MAX,
} from './choices';
import { caseFiguresSchema } from './figures';

/** Made by whoever sends it: it stands once, however often it is sent. */
export const partIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
export const caseLineSchema = wordsOf(1, CASE_LINE_MAX);
export const caseTextSchema = wordsOf(1, CASE_TEXT_MAX);
const view = choices(z.enum(SUPPORT_VIEWS), { readAs: 'unknown' });

/** `id`: of the notice, the call for help, the topic, the thread; the month of an absence. */
export const originSchema = z.strictObject({
  kind: choices(z.enum(ORIGINS), { readAs: 'observation' }),
  id: textOf(1, 300),
});
export type CaseOrigin = z.infer<typeof originSchema>;

/** As somebody opens a case with it. */
export const openedWithSchema = z.strictObject({ ...originSchema.shape, kind: z.enum(OPENED_WITH) });
export type OpenedWith = z.infer<typeof openedWithSchema>;

/** The name outlives the account: who has left still stands in what was done. */
export const teamMemberSchema = z.strictObject({
  uid: listedUid,
  name: wordsOf(1, 60),
  duty: choices(z.enum(TEAM_DUTIES), { readAs: 'daily' }),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;

/** As it is planned. */
export const plannedSupport = {
  kind: choices(z.enum(SUPPORT_KINDS), { readAs: 'other' as const }),
  /** Whoever gives it: somebody of the school by uid, or in words. */
  who: caseLineSchema,
  from: daySchema,
  how: z.optional(caseLineSchema),
  place: z.optional(caseLineSchema),
  /** Who has agreed. Absent: not asked yet. */
  consent: z.optional(z.strictObject({ child: z.optional(z.boolean()), guardians: z.optional(z.boolean()) })),
};

export const supportSchema = z.strictObject({
  id: partIdSchema,
  ...plannedSupport,
  state: choices(z.enum(SUPPORT_STATES), { readAs: 'planned' }),
  takenUpOn: z.optional(daySchema),
  /** Left, or ended. */
  overOn: z.optional(daySchema),
  childsView: z.optional(view),
  adultsView: z.optional(view),
});
export type Support = z.infer<typeof supportSchema>;

/** What the child and its guardians wish. */
export const wishesSchema = z.strictObject({
  child: z.optional(caseTextSchema),
  guardians: z.optional(caseTextSchema),
});

/** A duty that law sets. `since`: from when its dates count. */
export const dutySchema = z.strictObject({
  id: partIdSchema,
  kind: choices(z.enum(DUTY_KINDS), 'newer'),
  by: listedUid,
  startedAt: serverInstant,
  since: daySchema,
  steps: z.array(
    z.strictObject({
      step: partIdSchema,
      on: daySchema,
      by: listedUid,
      byName: wordsOf(1, 60),
      to: z.optional(caseLineSchema),
      at: serverInstant,
    }),
  ),
  /** Other children whom it concerns. */
  linked: z.array(z.string()),
  /** Something has pulled it forward: a row of absence, since when, and on which day that was seen. */
  alarm: z.optional(z.strictObject({ from: daySchema, on: daySchema })),
  /** The first day of the last row that was told of. */
  alarmedFrom: z.optional(daySchema),
  endedAt: z.optional(serverInstant),
  /** It has turned out not to be so. */
  notSo: z.optional(z.boolean()),
});
export type Duty = z.infer<typeof dutySchema>;

export const caseSchema = z.strictObject({
  pupilId: z.string(),
  /** The child's present classes. */
  classIds: z.array(classIdSchema),
  origin: originSchema,
  /** What came after it. */
  further: z.array(z.strictObject({ ...originSchema.shape, at: serverInstant })),
  /** It began with something that a child has confided: student guidance does not read it. */
  confided: z.boolean(),
  state: choices(z.enum(CASE_STATES), { readAs: 'open' }),
  /** 状況確認, 協議と支援, モニタリング. */
  step: z.number().check(z.int(), z.minimum(1), z.maximum(3)),
  /** 支援の手厚さ. Raised by people only. */
  intensity: z.number().check(z.int(), z.minimum(1), z.maximum(INTENSITY_MAX)),
  team: z.array(teamMemberSchema).check(z.minLength(1), z.maxLength(TEAM_MAX)),
  /** One of the team. */
  lead: listedUid,
  /** The lead has one of the child's classes: when that is over, somebody else is asked for. */
  leadHasClass: z.optional(z.boolean()),
  /** The lead has left, or does not look after this child any more: somebody else is asked for. */
  leadMissingSince: z.optional(serverInstant),
  /** Somebody is asked to lead it from now on. Whoever led it until then does, until they have said yes. */
  handOver: z.optional(
    z.strictObject({
      to: listedUid,
      why: choices(z.enum(HAND_OVER_REASONS), { readAs: 'asked' }),
      at: serverInstant,
    }),
  ),
  /** The child has a class that it did not have: whoever leads it says who is of the team now. */
  movedSince: z.optional(serverInstant),
  /** Another school of the city is asked to go on with it (passing.ts). */
  passing: z.optional(z.strictObject({ to: z.string(), toName: shownWords(), at: serverInstant })),
  /** The child has left the school: the case is handed on or closed. */
  leftSince: z.optional(serverInstant),
  openedAt: serverInstant,
  by: listedUid,
  /** The day on which the first support was taken up. */
  supportSince: z.optional(daySchema),
  /** When it is looked at again. Absent once it is closed, and only then. */
  checkpointAt: z.optional(isoInstant),
  /** What stood before and since, made when the checkpoint was reached. */
  figures: z.optional(caseFiguresSchema),
  /** The next day of a duty. */
  dutyAt: z.optional(isoInstant),
  /** The first of what is due: the checkpoint, a duty, somebody to lead it, a child that has moved or left. */
  dueAt: z.optional(isoInstant),
  wishes: wishesSchema,
  goal: z.optional(caseTextSchema),
  supports: z.array(supportSchema),
  duties: z.array(dutySchema),
  /** Who may read it, made by access/case-readers.ts; rules and queries ask for it. */
  readers: z.array(listedUid),
  outcome: z.optional(choices(z.enum(CASE_OUTCOMES), { readAs: 'other' })),
  closedAt: z.optional(serverInstant),
  /** It was closed when its child came from another school: nobody reads it until it is settled who does here. */
  arriving: z.optional(z.boolean()),
  /** How many deeds it has seen. */
  rev: z.number().check(z.int(), z.minimum(1)),
});
export type Case = z.infer<typeof caseSchema>;

/** `schools/{s}/openCases/{pupilId}`: that a child has a case that is not closed, for those who read it. There is one at most. */
export const openCaseSchema = z.strictObject({ caseId: z.string(), readers: z.array(listedUid) });
