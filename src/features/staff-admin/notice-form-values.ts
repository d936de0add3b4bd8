import type { NoticeSettings } from '@domain/notices/settings';
import * as z from 'zod/mini';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(100));

/** What the form holds: the floor in percent, and no team of its own as `null`. */
export const noticeFormSchema = z.strictObject({
  perClassAndWeek: count,
  perSchoolAndWeek: count,
  floorPercent: z.number().check(z.minimum(0), z.maximum(100)),
  digestAt: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  team: z.nullable(z.array(z.string()).check(z.minLength(1), z.maxLength(20))),
});
export type NoticeFormValues = z.infer<typeof noticeFormSchema>;

export function formValuesOf({ floor, bullyingTeam, ...rest }: NoticeSettings): NoticeFormValues {
  return { ...rest, floorPercent: Math.round(floor * 1000) / 10, team: bullyingTeam ?? null };
}

export function settingsOf({ floorPercent, team, ...rest }: NoticeFormValues): NoticeSettings {
  return { ...rest, floor: floorPercent / 100, ...(team !== null && { bullyingTeam: team }) };
}
