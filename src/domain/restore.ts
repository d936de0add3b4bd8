import * as z from 'zod/mini';

/** `ops/restore`: which backup is being put back and how many of its parts are there. It goes when all are. */
export const restoreSchema = z.strictObject({
  id: z.string(),
  parts: z.number().check(z.int(), z.minimum(0)),
});
