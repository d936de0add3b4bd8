/** What staff write about one child. */
import * as z from 'zod/mini';
import { ATTENDANCE_STATES } from './attendance-states';
import { daySchema, isoInstant, serverInstant } from './day-schemas';
import { titleSchema } from './identity';
import { wordsOf } from './texts';

export const attendanceStateSchema = z.enum(ATTENDANCE_STATES);

/** `…/pupils/{p}/attendance/{month}`. A teacher's entry is provisional until the import says otherwise. */
export const attendanceMonthSchema = z.strictObject({
  school: z.string(),
  days: z.record(
    daySchema,
    z.strictObject({ state: attendanceStateSchema, source: z.enum(['import', 'teacher']) }),
  ),
  nurseVisits: z.number().check(z.int(), z.minimum(0)),
  receivedAt: serverInstant,
});
export type AttendanceMonth = z.infer<typeof attendanceMonthSchema>;

export const contactHowSchema = z.enum(['voice', 'online', 'phone', 'home-visit', 'guardian-meeting']);

/** `…/pupils/{p}/contacts/{day}_{uid}`: 声かけ. The id makes a second tap the same contact; a mistaken one is withdrawn, not deleted. */
export const contactSchema = z.strictObject({
  school: z.string(),
  by: z.string(),
  day: daySchema,
  how: contactHowSchema,
  withdrawn: z.boolean(),
  at: isoInstant,
  receivedAt: serverInstant,
});
export type Contact = z.infer<typeof contactSchema>;

/** `observation` (気になる) is one tap on the board; its id is `{day}_{uid}_observation`. */
export const topicKindSchema = z.enum(['life', 'study', 'home', 'good', 'observation']);

/** `…/pupils/{p}/topics/{id}`: the child record. The pupil sees those of kind `good`. */
export const topicSchema = z.strictObject({
  school: z.string(),
  kind: topicKindSchema,
  day: daySchema,
  text: wordsOf(0, 1000),
  by: z.string(),
  withdrawn: z.boolean(),
  at: isoInstant,
  receivedAt: serverInstant,
});
export type Topic = z.infer<typeof topicSchema>;

export const PURPOSES = ['watching-over', 'consultation', 'health'] as const;
export const purposeSchema = z.enum(PURPOSES);

/** `…/pupils/{p}/accessLog/{uid}_{day}`: append-only. The rules refuse one child's results without today's entry. */
export const accessLogSchema = z.strictObject({
  uid: z.string(),
  title: titleSchema,
  purpose: purposeSchema,
  day: daySchema,
  at: serverInstant,
  protective: z.boolean(),
});
export type AccessLog = z.infer<typeof accessLogSchema>;
