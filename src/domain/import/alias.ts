import * as z from 'zod/mini';

/**
 * `aliases/{source}_{hash}`: a child that a number, a birthday with a name, or a confirmed way of writing a name means in this school.
 * Only a hash of these is kept.
 */
export const aliasSchema = z.strictObject({ school: z.string(), pupilId: z.string() });
