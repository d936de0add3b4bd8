/** What commands have left to be done with accounts. Each is done at once after its command; whatever was interrupted, the sweep goes on with. */
import type { Auth } from 'firebase-admin/auth';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { type AccountDeed, accountDeedSchema } from '@domain/accounts/account-deed';
import { paths } from '@domain/paths';
import { leniently, type OnFailure } from '../store';

const AGAIN_AFTER_MS = 30_000;

interface Accounts {
  readonly db: Firestore;
  readonly auth: Auth;
}

/** Safe to repeat, also at once with itself: what is done is the state that the deed names, not a step. */
export async function doAccountDeed({ db, auth }: Accounts, ref: DocumentReference): Promise<void> {
  const snapshot = await ref.get();
  const deed = leniently(accountDeedSchema, snapshot);
  const uid = paths.accountDeed.in(ref.path)?.uid;
  if (!deed || uid === undefined) return;
  if (await makeOrChange(auth, uid, deed)) {
    await auth.setCustomUserClaims(uid, deed.claims);
    if (deed.disabled) await auth.revokeRefreshTokens(uid);
  }
  // A later command may have asked for something else meanwhile: that stays.
  await db.runTransaction(async (transaction) => {
    const now = await transaction.get(ref);
    if (now.updateTime && snapshot.updateTime?.isEqual(now.updateTime)) transaction.delete(ref);
  });
}

/** Whether there is an account now. */
async function makeOrChange(auth: Auth, uid: string, deed: AccountDeed): Promise<boolean> {
  const { displayName, disabled, email, password } = deed;
  try {
    await auth.updateUser(uid, { displayName, disabled });
    return true;
  } catch (error) {
    if (!hasCode(error, 'auth/user-not-found')) throw error;
  }
  // Who signs in by a provider only may have no account of this id.
  if (email === undefined) return false;
  const first = { uid, email, displayName, disabled, emailVerified: true };
  await auth.createUser({ ...first, ...(password !== undefined && { password }) });
  return true;
}

const hasCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Of all schools. */
export async function doAccountDeedsLeft({
  now,
  onFailure,
  ...accounts
}: Accounts & { readonly now: number; readonly onFailure: OnFailure }): Promise<void> {
  const { docs } = await accounts.db
    .collectionGroup('accountDeeds')
    .where('at', '<=', Timestamp.fromMillis(now - AGAIN_AFTER_MS))
    .get();
  for (const { ref } of docs)
    await doAccountDeed(accounts, ref).catch((error: unknown) => onFailure(ref.path, error));
}
