/**
 * Places outside the school where a child learns: who works there, which children were named to them, and who was there when. What the
 * place reads and what the school reads are documents of their own.
 */
import * as z from 'zod/mini';
import { daySchema, isoInstant, timeSchema } from '../day-schemas';
import { choices } from '../documents/members';
import { childNameSchema } from '../school/school';
import { classIdSchema } from '../school/class-ids';
import { shownWords, wordsOf } from '../texts';

export const PLACE_KINDS = ['public', 'private'] as const;
export const NAME_MAX = 60;
export const POINTS_MAX = 400;
export const LEARNT_MAX = 100;

/** `places/{placeId}`: a place of the city. A private one opens with the day of its agreement. */
export const outsidePlaceSchema = z.strictObject({
  name: wordsOf(1, NAME_MAX),
  kind: choices(z.enum(PLACE_KINDS), { readAs: 'private' }),
  agreedOn: z.optional(daySchema),
  active: z.boolean(),
  /** Those that have named a child to it. */
  schools: z.array(z.string()),
});
export type OutsidePlace = z.infer<typeof outsidePlaceSchema>;

/** `placeStaff/{uid}`: who works there. */
export const placeStaffSchema = z.strictObject({
  place: z.string(),
  displayName: shownWords(),
  active: z.boolean(),
});
export type PlaceStaff = z.infer<typeof placeStaffSchema>;

const said = {
  from: timeSchema,
  to: timeSchema,
  /** What was learnt, in a line. */
  learnt: z.optional(wordsOf(1, LEARNT_MAX)),
};

const tickSchema = z.strictObject({ ...said, at: isoInstant });
export type Tick = z.infer<typeof tickSchema>;

/** Days of the week, 0 Sunday … 6 Saturday. */
export const weekdaysSchema = z
  .array(z.number().check(z.int(), z.minimum(0), z.maximum(6)))
  .check(z.minLength(1), z.maxLength(7));

/** `schools/{s}/places/{placeId}/children/{pupilId}`: all that a place knows of a child. Gone once the naming ends. */
export const namedChildSchema = z.strictObject({
  place: z.string(),
  school: z.string(),
  child: childNameSchema,
  days: weekdaysSchema,
  /** What was agreed with the place about this child. */
  points: z.optional(wordsOf(1, POINTS_MAX)),
  /** The last weeks, by day. */
  ticks: z.record(daySchema, tickSchema),
});
export type NamedChild = z.infer<typeof namedChildSchema>;

const wasThereSchema = z.strictObject({
  /** `false`: ticked by mistake. */
  present: z.boolean(),
  from: z.optional(timeSchema),
  to: z.optional(timeSchema),
  learnt: z.optional(wordsOf(1, LEARNT_MAX)),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
});

/** `schools/{s}/places/{placeId}/attendances/{pupilId}_{day}`: one day at the place, with what stood there before each correction. */
export const outsideAttendanceSchema = z.strictObject({
  school: z.string(),
  place: z.string(),
  pupilId: z.string(),
  day: daySchema,
  ...wasThereSchema.shape,
  history: z.array(wasThereSchema),
});
export type OutsideAttendance = z.infer<typeof outsideAttendanceSchema>;

const consentSchema = z.strictObject({ child: z.boolean(), guardians: z.boolean(), on: daySchema });

/** `…/pupils/{p}/placements/{placeId}`: that a child was named to a place, as the school sees it. */
export const placementSchema = z.strictObject({
  school: z.string(),
  placeName: shownWords(),
  days: weekdaysSchema,
  points: z.optional(wordsOf(1, POINTS_MAX)),
  consent: consentSchema,
  from: daySchema,
  endedOn: z.optional(daySchema),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
});
export type Placement = z.infer<typeof placementSchema>;

const outsideDaySchema = z.strictObject({
  ...said,
  place: z.string(),
  placeName: shownWords(),
  byName: shownWords(),
  at: isoInstant,
});
export type OutsideDay = z.infer<typeof outsideDaySchema>;

/** `…/pupils/{p}/outsideYears/{year}`: where a child was in a school year, by day, as the school sees it. */
export const outsideYearSchema = z.strictObject({ days: z.record(daySchema, outsideDaySchema) });
export type OutsideYear = z.infer<typeof outsideYearSchema>;

const recognitionSchema = z.strictObject({
  days: z.array(daySchema),
  /** Of recognition-rules.json. */
  rule: z.string(),
  by: z.string(),
  byName: shownWords(),
  at: isoInstant,
});

const childOfMonthSchema = z.strictObject({
  child: childNameSchema,
  classId: classIdSchema,
  number: z.number().check(z.int()),
  /** The name of the place, by day. */
  days: z.record(daySchema, shownWords()),
  recognised: z.optional(recognitionSchema),
});
export type ChildOfMonth = z.infer<typeof childOfMonthSchema>;

/** `schools/{s}/outsideMonths/{month}`: whom the principal is asked about, and what was decided. */
export const outsideMonthSchema = z.strictObject({ children: z.record(z.string(), childOfMonthSchema) });
export type OutsideMonth = z.infer<typeof outsideMonthSchema>;
