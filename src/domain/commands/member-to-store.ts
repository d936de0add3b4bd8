import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import { staffSchema } from '../identity';
import { classIdSchema } from '../school/class-ids';

const CLASSES_MAX = 40;

/** A member of staff as a person enters it: a school's classes only, and not more than there can be. */
export const memberToStore = z.extend(z.omit(staffSchema, { factors: true }), {
  classIds: z.array(classIdSchema).check(z.maxLength(CLASSES_MAX)),
  cover: z
    .record(classIdSchema, daySchema)
    .check(z.refine((cover) => Object.keys(cover).length <= CLASSES_MAX)),
});
