import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { logger } from 'firebase-functions';
import { parsed } from '../store';

/** What could not be read or done. It is tried again by every sweep until it can. */
export type OnFailure = (path: string, error: unknown) => void;

const inTheLog: OnFailure = (path, error) => logger.error('not read', { path, error: String(error) });

/** One of many: what is not of its schema is told and taken as missing. The others never wait until somebody has mended it. */
export function leniently<S extends z.ZodMiniType>(
  schema: S,
  snapshot: DocumentSnapshot,
  onFailure: OnFailure = inTheLog,
): z.infer<S> | undefined {
  try {
    return parsed(schema, snapshot);
  } catch (error) {
    onFailure(snapshot.ref.path, error);
    return undefined;
  }
}
