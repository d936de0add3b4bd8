import * as z from 'zod/mini';

/** As a command may name a pupil: an id of the school's. */
export const pupilIdSchema = z.string().check(z.regex(/^[\w-]{1,64}$/));
