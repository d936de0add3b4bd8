import { createHmac } from 'node:crypto';

/** Of a project that is on no server of Google's. */
const LOCAL_KEY = 'local';

/** A secret as it is stored: an HMAC-SHA-256 (hex) with the key that only the functions have (`CARD_KEY`). Throws without a key. */
export function keyed(text: string): string {
  const { CARD_KEY, GCLOUD_PROJECT } = process.env;
  const key = CARD_KEY ?? (GCLOUD_PROJECT?.startsWith('demo-') === true ? LOCAL_KEY : undefined);
  if (key === undefined || key === '') throw new Error('CARD_KEY is not set');
  return createHmac('sha256', key).update(text).digest('hex');
}
