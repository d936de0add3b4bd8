import type { TabletDatabase } from './database';

/** No key on this tablet: that pupil is not signed in here (any more). */
export class NotSignedInError extends Error {
  override name = 'NotSignedInError';
}

/** The sealing key of a signed-in pupil. Throws `NotSignedInError` when it is not (or no longer) here. */
export async function sealingKey(db: TabletDatabase, uid: string): Promise<CryptoKey> {
  const row = await db.keys.get(uid);
  // What is not a key opens nothing, whatever a browser has made of it.
  if (!(row?.key instanceof CryptoKey)) throw new NotSignedInError(uid);
  return row.key;
}
