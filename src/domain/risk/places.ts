/** `city/places`: which place of learning or support is suggested to staff when, as data that the board edits. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { localText } from '../school/settings';
import { FACTORS } from './features';

export const placeSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** 校内サポートルーム, 教育支援センター, オンライン, フリースクール, 医療・福祉 … */
  name: localText,
});

export const placeRuleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  place: z.string(),
  when: z.strictObject({
    factor: choices(z.enum(FACTORS), 'leave-out'),
    /** Least share (0..1) of the reasons that this factor makes up. */
    share: z.number().check(z.minimum(0), z.maximum(1)),
    /** Least days absent this year; absent: any. */
    absentYear: z.optional(z.number().check(z.int(), z.minimum(0))),
  }),
  /** Why, for staff. */
  reason: localText,
});

export const placesSchema = z.strictObject({
  places: z.array(placeSchema).check(z.minLength(1), z.maxLength(40)),
  rules: z.array(placeRuleSchema).check(z.maxLength(100)),
});
export type Places = z.infer<typeof placesSchema>;
