/**
 * What functions compute and no client writes. Derived documents hold no wall-clock time: rebuilding them from their
 * sources gives the same bytes.
 */
import * as z from 'zod/mini';
import { choices } from './documents/members';
import { daySchema, isoInstant } from './day-schemas';
import { bodySchema, levelSchema, softQuestionSchema } from './answers/pupil-records';
import { resultSchema } from './result';
import { formSchema } from './school/class-ids';
import { attendanceStateSchema } from './school/staff-records';

const rev = z.number().check(z.int());

/** `…/pupils/{p}/homeroomResults/{roundId}`: without the indicators kept from the homeroom, and without quality flags. */
export const homeroomResultSchema = z.omit(resultSchema, { quality: true, classIds: true, apart: true });
export type HomeroomResult = z.infer<typeof homeroomResultSchema>;

/** `…/pupils/{p}/sensitiveAnswers/{roundId}`: sensitive items at or above their threshold, for leaders and counsellors. */
export const sensitiveAnswersSchema = z.strictObject({
  classId: z.string(),
  instrument: z.string(),
  form: formSchema,
  answers: z.record(z.string(), levelSchema),
  rev,
  deviceId: z.string(),
});
export type SensitiveAnswers = z.infer<typeof sensitiveAnswersSchema>;

export const classDayEntrySchema = z.strictObject({
  level: z.nullable(levelSchema),
  body: z.nullable(bodySchema),
  skipped: z.boolean(),
  /** The pupil wants to talk with the homeroom teacher (a wish to a counsellor never stands here). */
  talk: z.boolean(),
  /** The question of the day, where the answer to it is a reason to have a word. Absent: it is not, or there was none. */
  soft: z.optional(softQuestionSchema),
  rev,
});
export type ClassDayEntry = z.infer<typeof classDayEntrySchema>;

/**
 * `schools/{s}/classDays/{classId}_{day}`: one class on one day, merged by key. Beside the pupils' entries it holds what
 * staff noted that day, so that a board opens with one read a day: attendance other than present, and who
 * (staff uid → when) had a word with, or noticed something about, a pupil.
 */
export const classDaySchema = z.strictObject({
  classId: z.string(),
  day: daySchema,
  entries: z.optional(z.record(z.string(), classDayEntrySchema)),
  attendance: z.optional(z.record(z.string(), attendanceStateSchema)),
  contacts: z.optional(z.record(z.string(), z.record(z.string(), isoInstant))),
  observations: z.optional(z.record(z.string(), z.record(z.string(), isoInstant))),
  /** By telephone, at home and otherwise; good things written to the child. By their ids: each can be withdrawn alone. */
  otherContacts: z.optional(z.record(z.string(), z.record(z.string(), isoInstant))),
  good: z.optional(z.record(z.string(), z.record(z.string(), isoInstant))),
});
export type ClassDay = z.infer<typeof classDaySchema>;

/** Lower bounds of the five bands that a distribution counts. */
export const BANDS = ['0', '20', '40', '60', '80'] as const;

export const indicatorAggregateSchema = z.strictObject({
  n: z.number().check(z.int(), z.minimum(0)),
  /** Sum of the indicator values, each rounded to an integer, so that adding and taking away is exact. */
  sum: z.number().check(z.int()),
  distribution: z.record(choices(z.enum(BANDS), 'leave-out'), z.number().check(z.int())),
});
export type IndicatorAggregate = z.infer<typeof indicatorAggregateSchema>;

/**
 * `schools/{s}/classRounds/{roundId}_{classId}` (without the indicators kept from the homeroom; every `n` is 0 until the round
 * closes, and where fewer than five could be told, see published-classes.ts) and `classRoundsFull/…` (all, at once). Only answers on the class's own form are aggregated; `answered` counts all.
 */
export const classRoundSchema = z.strictObject({
  classId: z.string(),
  roundId: z.string(),
  instrument: z.string(),
  form: formSchema,
  indicators: z.record(z.string(), indicatorAggregateSchema),
  answered: z.number().check(z.int(), z.minimum(0)),
  invited: z.number().check(z.int(), z.minimum(0)),
});
export type ClassRound = z.infer<typeof classRoundSchema>;

/** An indicator of a group; withheld (null) when it, or what could be worked out from it, rests on too few answers. */
export const publishedIndicatorSchema = z.nullable(z.strictObject({ n: z.number(), mean: z.number() }));

/** `schools/{s}/stats/{roundId}_{scope}` with scope `school` or `grade-N`, and `stats/{roundId}` for the city. */
export const statsSchema = z.strictObject({
  roundId: z.string(),
  scope: z.string(),
  instrument: z.string(),
  forms: z.partialRecord(
    formSchema,
    z.strictObject({
      answered: z.nullable(z.number()),
      indicators: z.record(z.string(), publishedIndicatorSchema),
    }),
  ),
});
export type Stats = z.infer<typeof statsSchema>;

const tallied = z.number().check(z.int(), z.minimum(0));

const closedGradeSchema = z.strictObject({
  form: formSchema,
  answered: tallied,
  indicators: z.record(z.string(), z.strictObject({ n: tallied, sum: tallied })),
});
export type ClosedGrade = z.infer<typeof closedGradeSchema>;

/**
 * `schools/{s}/closings/{roundId}`: what was answered per grade when the round closed, before anything is withheld. No client
 * reads it. The city's statistics are made of these, not of later answers: the difference would be somebody's.
 */
export const closingSchema = z.strictObject({
  instrument: z.string(),
  grades: z.record(z.string(), closedGradeSchema),
  /** What the homeroom sees of each class, with `n` 0 where it is withheld. Absent in a round that closed before it was kept. */
  classes: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        invited: tallied,
        indicators: z.record(z.string(), indicatorAggregateSchema),
      }),
    ),
  ),
});
export type Closing = z.infer<typeof closingSchema>;

/** `ops/sweep`: the heartbeat, and up to which `receivedAt` each school's sources were reconciled. */
export const sweepStateSchema = z.strictObject({
  at: isoInstant,
  watermarks: z.record(z.string(), isoInstant),
  repaired: z.number(),
  examined: z.number(),
  /** Documents that could not be projected: the watermark of their school waits for them. */
  failed: z.number(),
});
export type SweepState = z.infer<typeof sweepStateSchema>;

/** `ops/sos-sweep`: the heartbeat of the SOS sweep. */
export const sosSweepStateSchema = z.strictObject({
  at: isoInstant,
  /** SOS that something had to happen with. */
  due: z.number(),
  /** What went out by push and e-mail, and what did not. */
  sent: z.number(),
  failed: z.number(),
  /** Whether nobody who asked for help waits longer than the chains say. */
  onSchedule: z.boolean(),
});
export type SosSweepState = z.infer<typeof sosSweepStateSchema>;

/** `tellings/{way}_{uid}`: when an adult was last told something that way, so that a flood rings once and not forty times. */
export const tellingSchema = z.strictObject({
  at: isoInstant,
  /** Somebody waits for the next turn, for all who came since. */
  waitedForAt: z.optional(isoInstant),
});
