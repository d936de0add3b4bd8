/**
 * What a pupil writes. Each document carries its revision (`rev`, `deviceId`, see revision.ts), the tablet's time
 * (`capturedAt`) and, once stored on the server, the server's (`receivedAt`). firestore.rules checks the same shapes again.
 */
import { AUDIENCES } from './note-audiences';
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { COMMENT_MAX, NOTE_MAX, SCALES } from './pupil-choices';
import { classIdSchema, formSchema } from '../school/class-ids';
import { SOFT_ANSWERS, SOFT_QUESTIONS } from './soft-questions';
import { wordsOf } from '../texts';
import { listedUid } from './standing-choices';

export const scaleSchema = choices(z.enum(SCALES), { readAs: 'weather' });
export type Scale = z.infer<typeof scaleSchema>;

/** 4 はれ, 3 くもり, 2 あめ, 1 かみなり, whatever scale it was answered on. */
export const levelSchema = choices(
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  'leave-out',
);
export type Level = z.infer<typeof levelSchema>;

export const bodySchema = choices(z.enum(['good', 'a-little', 'bad']), 'leave-out');
export type Body = z.infer<typeof bodySchema>;

export const softQuestionSchema = choices(z.enum(SOFT_QUESTIONS), 'leave-out');
const softSchema = z.strictObject({
  question: softQuestionSchema,
  answer: choices(z.enum(SOFT_ANSWERS), 'leave-out'),
});

export const audienceSchema = choices(z.enum(AUDIENCES), 'newer');

const rev = z.number().check(z.int(), z.minimum(1));
const deviceId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/));

/** `…/pupils/{p}/checkIns/{day}`. `level` is absent exactly when `skipped`. */
export const checkInSchema = z
  .strictObject({
    school: z.string(),
    classId: classIdSchema,
    day: daySchema,
    scale: scaleSchema,
    level: z.optional(levelSchema),
    body: z.optional(bodySchema),
    skipped: z.boolean(),
    talkTo: z.optional(choices(z.literal('homeroom'), 'leave-out')),
    /** What was answered to the question of the day, where there was one. Left alone, there is nothing. */
    soft: z.optional(softSchema),
    rev,
    deviceId,
    capturedAt: isoInstant,
    receivedAt: serverInstant,
  })
  .check(z.refine((checkIn) => checkIn.skipped === (checkIn.level === undefined)));
export type CheckIn = z.infer<typeof checkInSchema>;

/** `…/pupils/{p}/notes/{day}_{audience}`. A note "only for me" is never one of these: it stays on the tablet. */
export const noteSchema = z.strictObject({
  school: z.string(),
  audience: audienceSchema,
  day: daySchema,
  text: z.optional(wordsOf(1, NOTE_MAX)),
  talk: z.optional(z.boolean()),
  withdrawn: z.optional(z.boolean()),
  /** Whom the child was told that it is read by, when it is for the homeroom: nobody is added later. Absent: from an older tablet. */
  readers: z.optional(z.array(listedUid).check(z.minLength(1), z.maxLength(20))),
  rev,
  deviceId,
  capturedAt: isoInstant,
  receivedAt: serverInstant,
});
export type Note = z.infer<typeof noteSchema>;

/** 4 よくあった … 1 ぜんぜんなかった, or 答えたくない. An item left out has no entry. */
export const answerSchema = choices(z.union([levelSchema, z.literal('declined')]), 'leave-out');
export type Answer = z.infer<typeof answerSchema>;
export type Answers = Record<string, Answer>;

/** `…/pupils/{p}/responses/{roundId}`, written on おくる only. */
export const responseSchema = z.strictObject({
  school: z.string(),
  classId: classIdSchema,
  instrument: z.string(),
  form: formSchema,
  answers: z.record(z.string().check(z.regex(/^[a-z][a-z0-9_]{0,31}$/)), answerSchema),
  comment: z.optional(wordsOf(1, COMMENT_MAX)),
  /** Of a child that has come from another school of the city: whose survey it was. It is in no figures here. */
  askedBy: z.optional(z.string()),
  /** Median time from showing an item to answering it, in milliseconds. */
  paceMs: z.number().check(z.int(), z.minimum(0), z.maximum(86_400_000)),
  rev,
  deviceId,
  capturedAt: isoInstant,
  receivedAt: serverInstant,
});
export type SurveyResponse = z.infer<typeof responseSchema>;
