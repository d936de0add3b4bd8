/** What staff write about one child. */
import * as z from 'zod/mini';
import { ATTENDANCE_STATES } from './attendance-states';
import { choices } from '../documents/members';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { wordsOf } from '../texts';
import { CONTACT_WAYS, LINE_MAX, TOPIC_KINDS, TOPIC_TEXT_MAX } from '../words/choices';
import { historyOf } from '../words/records';

export const attendanceStateSchema = choices(z.enum(ATTENDANCE_STATES), 'leave-out');

/** `…/pupils/{p}/attendance/{month}`. A teacher's entry is provisional until the import says otherwise. */
export const attendanceMonthSchema = z.strictObject({
  school: z.string(),
  days: z.record(
    daySchema,
    z.strictObject({
      state: attendanceStateSchema,
      source: choices(z.enum(['import', 'teacher']), { readAs: 'import' }),
    }),
  ),
  nurseVisits: z.number().check(z.int(), z.minimum(0)),
  receivedAt: serverInstant,
});
export type AttendanceMonth = z.infer<typeof attendanceMonthSchema>;

const contactHowSchema = choices(z.enum(CONTACT_WAYS), { readAs: 'voice' });
const contacted = { how: contactHowSchema, line: z.optional(wordsOf(1, LINE_MAX)) };

/**
 * `…/pupils/{p}/contacts/{day}_{uid}`: 声かけ. The id makes a second tap the same contact; a mistaken one is withdrawn, not deleted.
 * `…/contacts/{day}_{uid}_{id}`: by telephone, at home and otherwise, each one its own.
 */
export const contactSchema = z.strictObject({
  school: z.string(),
  by: z.string(),
  day: daySchema,
  ...contacted,
  withdrawn: z.boolean(),
  at: isoInstant,
  receivedAt: serverInstant,
  history: historyOf(contacted),
});
export type Contact = z.infer<typeof contactSchema>;

const topicKindSchema = choices(z.enum(TOPIC_KINDS), 'newer');

/** `…/pupils/{p}/topics/{id}`: the child record. An `observation` (気になる) is one tap on the board; its id is `{day}_{uid}_observation`. */
export const topicSchema = z.strictObject({
  school: z.string(),
  kind: topicKindSchema,
  day: daySchema,
  /** Absent, or empty, while there is no more than the tap. */
  text: z.optional(wordsOf(0, TOPIC_TEXT_MAX)),
  by: z.string(),
  withdrawn: z.boolean(),
  at: isoInstant,
  receivedAt: serverInstant,
  history: historyOf({ text: wordsOf(0, TOPIC_TEXT_MAX) }),
});
export type Topic = z.infer<typeof topicSchema>;
