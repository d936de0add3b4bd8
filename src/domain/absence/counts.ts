/** What the board learns of long absence in a school: numbers of ten children at least, none from which a smaller one follows. */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import type { LongAbsences } from './long-absence';

/** Fewer are not told. */
export const FEWEST = 10;

const figure = z.nullable(z.number().check(z.int(), z.minimum(FEWEST)));

/** `schools/{s}/absenceCounts/{month}`. `null`: fewer than ten, none among them. */
export const absenceCountsSchema = z.strictObject({
  until: daySchema,
  listed: figure,
  /** Both or neither: one of them and the sum would tell the other. */
  isNew: figure,
  goesOn: figure,
});
export type AbsenceCounts = z.infer<typeof absenceCountsSchema>;

export function countsOf({ until, children }: LongAbsences): AbsenceCounts {
  const all = Object.values(children);
  const isNew = all.filter((one) => one.isNew).length;
  const goesOn = all.length - isNew;
  const isTold = isNew >= FEWEST && goesOn >= FEWEST;
  return {
    until,
    listed: all.length >= FEWEST ? all.length : null,
    isNew: isTold ? isNew : null,
    goesOn: isTold ? goesOn : null,
  };
}
