import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { daySchema } from '../day-schemas';
import { classIdSchema, gradeSchema } from './class-ids';
import { stopPartsSchema } from '../rights/stops';
import { shownWords, wordsOf } from '../texts';

/** `schools/{s}` */
export const schoolSchema = z.strictObject({
  name: wordsOf(1, 80),
  /** 13-digit 学校コード */
  code: z.string().check(z.regex(/^[A-Z0-9]{13}$/)),
  timezone: choices(z.literal('Asia/Tokyo'), 'refuse'),
  /** Whom the board of education rings when a call for help has climbed to it. */
  phone: z.optional(z.string().check(z.regex(/^[0-9+][0-9-]{4,18}[0-9]$/))),
});
export type School = z.infer<typeof schoolSchema>;

/** `schools/{s}/classes/{classId}` */
export const schoolClassSchema = z.strictObject({
  year: z.number().check(z.int()),
  grade: gradeSchema,
  name: wordsOf(1, 40),
  kind: choices(z.enum(['regular', 'special-needs']), { readAs: 'regular' }),
  /** Dissolved within its year: its past stays, nobody is in it any more. */
  closed: z.optional(z.boolean()),
});
export type SchoolClass = z.infer<typeof schoolClassSchema>;

/** `schools/{s}/rosters/{classId}`: with `pupils/{p}` the only document that holds names. */
export const rosterSchema = z.strictObject({
  pupils: z.record(
    z.string(),
    z.strictObject({
      number: z.number().check(z.int(), z.minimum(1)),
      familyName: shownWords(),
      givenName: shownWords(),
      kana: shownWords(),
      /** What it answers is not used: it is missed nowhere. */
      stopped: z.optional(z.boolean()),
    }),
  ),
});
export type Roster = z.infer<typeof rosterSchema>;

/** `schools/{s}/pupils/{p}` */
export const pupilSchema = z.strictObject({
  uid: z.string(),
  /** The class that boards and statistics count this pupil in. */
  classId: classIdSchema,
  /** All present classes; a pupil of a special-needs class has two. */
  classIds: z.array(classIdSchema).check(z.minLength(1)),
  number: z.number().check(z.int(), z.minimum(1)),
  familyName: shownWords(),
  givenName: shownWords(),
  kana: shownWords(),
  /** Only who has left is kept out: a later state leaves a child its page. */
  status: choices(z.enum(['active', 'left']), { readAs: 'active' }),
  /** When it was first seen to have left: the years of what is kept begin. */
  leftOn: z.optional(daySchema),
  /** As `stops/{p}` says it. Absent: nothing. */
  stopped: z.optional(stopPartsSchema),
  /** Entered by a person: no file of the school affairs system names it yet, and none takes it away before one does. */
  byHand: z.optional(z.boolean()),
  /** The id that a file's own key would give it, once an import has met a child that was entered by hand. */
  importedAs: z.optional(z.string()),
  /** The command that last brought it into another class: boards follow. */
  movedBy: z.optional(z.string()),
});
export type Pupil = z.infer<typeof pupilSchema>;

/** A pupil's classes, the one that boards count the pupil in first. */
export function presentClasses({ classId, classIds }: Pick<Pupil, 'classId' | 'classIds'>): string[] {
  return [classId, ...classIds.filter((id) => id !== classId)];
}

/** `schools/{s}/sos/{sosId}/pupil/card`: who it is, for those whom an SOS reaches though they do not look after this child. */
export const pupilCardSchema = z.pick(pupilSchema, {
  classId: true,
  number: true,
  familyName: true,
  givenName: true,
  kana: true,
});
export type PupilCard = z.infer<typeof pupilCardSchema>;

export const childNameSchema = z.pick(pupilSchema, { familyName: true, givenName: true });
export type ChildName = z.infer<typeof childNameSchema>;
