import { logger } from 'firebase-functions';
import { type Change, type FirestoreEvent, onDocumentWritten } from 'firebase-functions/firestore';
import type { ParamsOf } from 'firebase-functions';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { MalformedDocumentError } from './malformed';

/**
 * A trigger on every write of a document. What fails is delivered again (all handlers may run twice), except for a document that
 * is not of its schema: trying again does not mend it, and the sweep keeps reporting it.
 */
export function onWritten<Path extends string>(
  document: Path,
  handle: (event: FirestoreEvent<Change<DocumentSnapshot> | undefined, ParamsOf<Path>>) => Promise<void>,
) {
  return onDocumentWritten({ document, retry: true }, async (event) => {
    try {
      await handle(event);
    } catch (error) {
      if (!(error instanceof MalformedDocumentError)) throw error;
      logger.error('not projected', { path: error.path, fields: error.fields });
    }
  });
}
