import * as z from 'zod/mini';
import { command, refused } from '../command';
import { idSchema } from '../offer';
import { requestSource } from './right-deed';

/** Somebody puts together what is to be handed over. Each time stands in the log. */
export const prepareDisclosure = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload: z.strictObject({ requestId: idSchema }),
  sources: requestSource,
  decide: ({ request }, { payload: { requestId }, actor }) => {
    if (!request?.readers.includes(actor.uid)) return refused('gone');
    const isGranted =
      request.state !== 'asked' && request.state !== 'withdrawn' && request.outcome !== 'refused';
    if (request.kind !== 'disclosure' || !isGranted) return refused('not-decided');
    return { done: true, writes: [], log: { subject: request.pupilId, after: { requestId } } };
  },
});
