/** What the education centre learns of a school without being asked: how much of what is urgent is open there, of ten at least. */
import * as z from 'zod/mini';
import { FEWEST } from '../absence/counts';
import { daySchema } from '../day-schemas';
import type { Day } from '../days';

/** `schools/{s}/urgentCounts/open`, on the morning of a school day. `null`: fewer than ten, none among them. */
export const urgentCountSchema = z.strictObject({
  day: daySchema,
  open: z.nullable(z.number().check(z.int(), z.minimum(FEWEST))),
});
export type UrgentCount = z.infer<typeof urgentCountSchema>;

export function urgentCountOf(open: number, day: Day): UrgentCount {
  return { day, open: open >= FEWEST ? open : null };
}
