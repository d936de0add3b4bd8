import * as z from 'zod/mini';

/**
 * `ops/rebuild`: schools in which an import has begun to write, and whose derived documents have not been made again yet. Whoever
 * imports next finishes it, though nothing else may change any more.
 */
export const pendingRebuildSchema = z.strictObject({ schools: z.array(z.string()) });
