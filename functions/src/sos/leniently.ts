import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type * as z from 'zod/mini';
import { parsed } from '../store';

/** What could not be read or done. It is tried again by every sweep until it can. */
export type OnFailure = (path: string, error: unknown) => void;

/** A document that is not of its schema is told and taken as missing: a call for help never waits until somebody has mended it. */
export function leniently<S extends z.ZodMiniType>(
  schema: S,
  snapshot: DocumentSnapshot,
  onFailure: OnFailure,
): z.infer<S> | undefined {
  try {
    return parsed(schema, snapshot);
  } catch (error) {
    onFailure(snapshot.ref.path, error);
    return undefined;
  }
}
