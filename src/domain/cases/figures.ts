/** What stood before the support began and since, put side by side: counts, no judgement. */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';

const count = z.number().check(z.int(), z.minimum(0));

/** Of as many school days on either side. */
const sideSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** School days in it. */
  days: count,
  absent: count,
  late: count,
  nurse: count,
  /** How often each weather was answered, 4 はれ … 1 かみなり. */
  weather: z.strictObject({ 1: count, 2: count, 3: count, 4: count }),
  /** How often adults were in touch with the child or the home. */
  contacts: count,
});
export type FiguresSide = z.infer<typeof sideSchema>;

export const caseFiguresSchema = z.strictObject({ before: sideSchema, since: sideSchema });
export type CaseFigures = z.infer<typeof caseFiguresSchema>;
