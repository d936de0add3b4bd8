import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { isShown } from '@domain/offers/shown';
import { offerSchema } from '@domain/offers/records';
import { dayOf } from '@domain/days';
import { chainAt } from '@domain/sos/hours';
import { triggerRun } from '../notices/in-trigger';
import type { NoticeRun } from '../notices/run';
import { onWritten } from '../platform/on-written';
import { leniently } from '../platform/store';

/** A new offer is told of, once, without a word of what it is. */
export const onOfferWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/offers/{offerId}',
  async ({ params: { school, pupilId }, data }) => {
    if (data && !data.before.exists) await tellOfOffer(triggerRun(), { school, pupilId }, data.after);
  },
);

/**
 * On the child's tablets, where the school allows it, and only while the school is open: at home somebody else may hold the tablet.
 * What is not told of is marked as new where it stands.
 */
export async function tellOfOffer(
  { worlds, notifier, now, onFailure }: Pick<NoticeRun, 'worlds' | 'notifier' | 'now' | 'onFailure'>,
  { school, pupilId }: { readonly school: string; readonly pupilId: string },
  snapshot: DocumentSnapshot,
): Promise<void> {
  const offer = leniently(offerSchema, snapshot, onFailure);
  if (!offer || !isShown(offer, dayOf(now))) return;
  const { policy, calendar } = await worlds.of(school);
  if (policy?.pupilPush && chainAt(calendar, now) === 'school') await notifier.tellPupil(school, pupilId);
}
