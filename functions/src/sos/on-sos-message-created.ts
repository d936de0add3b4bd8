import { onDocumentCreated } from 'firebase-functions/firestore';
import { sosMessageSchema } from '@domain/sos/records';
import { parsed } from '../platform/store';
import { inTrigger } from './in-trigger';
import { tellOfMessage } from './tell-of-message';

/** Not delivered again when it fails: a push that comes hours later tells nobody anything. */
export const onSosMessageCreated = onDocumentCreated(
  'schools/{school}/sos/{sosId}/messages/{messageId}',
  async ({ data }) => {
    const sos = data?.ref.parent.parent;
    if (!data || !sos) return;
    await inTrigger(sos, async (run, ref) => {
      const message = parsed(sosMessageSchema, data);
      if (message) await tellOfMessage(run, ref, message);
    });
  },
);
