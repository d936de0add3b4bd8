/** `POST /api/sos`: the second way of an SOS, when Firestore's own endpoint does not answer. */
import * as z from 'zod/mini';
import { newSosSchema } from './records';

/**
 * The body. Whose SOS it is, the ID token says; where it stands in its chain, the server. Ids of weekly drills are the sweep's:
 * taking one beforehand would silence the drill.
 */
export const postedSosSchema = z.extend(
  z.omit(newSosSchema, { school: true, pupilId: true, state: true, step: true }),
  { sosId: z.string().check(z.regex(/^(?!drill-)[A-Za-z0-9-]{1,64}$/)) },
);
export type PostedSos = z.infer<typeof postedSosSchema>;
