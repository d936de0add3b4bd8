/** `settings/policy.notices`: how much adults are asked to look at, and when. */
import * as z from 'zod/mini';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(100));

export const noticeSettingsSchema = z.strictObject({
  /** New risk notices in an ISO week, at most. Nothing is added to fill them. */
  perClassAndWeek: count,
  perSchoolAndWeek: count,
  /** Below this score (0..1) nobody is noticed, whatever the budget. */
  floor: z.number().check(z.minimum(0), z.maximum(1)),
  /** When the morning digest goes out, `HH:MM` school-local, on school days. */
  digestAt: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  /** uids of the team that an answer about bullying reaches. Absent: leaders, guidance and counsellors. */
  bullyingTeam: z.optional(z.array(z.string())),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** What holds until a school decides otherwise. */
export const defaultNoticeSettings: NoticeSettings = {
  perClassAndWeek: 2,
  perSchoolAndWeek: 5,
  floor: 0.1,
  digestAt: '08:00',
};
