/** Which class and grade a child is in: apart from what a school is besides, because every start of a tablet reads it. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { FORMS } from './grades';

export const gradeSchema = z.number().check(z.int(), z.minimum(1), z.maximum(9));

/** `{school year}-{grade}-{class}`, e.g. `2026-5-1`. A special-needs class has a name in place of the number: `2026-2-himawari`. */
export const classIdSchema = z.string().check(z.regex(/^\d{4}-[1-9]-[0-9a-z]{1,16}$/));

export const formSchema = choices(z.enum(FORMS), 'newer');
