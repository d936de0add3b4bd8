import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onWritten } from '../platform/on-written';
import { bringOffering } from './bring-offering';

/** Made, or withdrawn. What it writes itself finds nothing left to do. */
export const onOfferingWritten = onWritten('schools/{school}/offerings/{offerId}', async ({ data }) => {
  if (!data?.after.exists || data.after.get('done') !== false || data.after.get('after') !== '') return;
  const onFailure = (path: string, error: unknown) =>
    logger.error('not read for an offer', { path, error: String(error) });
  await bringOffering({ db: getFirestore(), onFailure }, data.after.ref);
});
