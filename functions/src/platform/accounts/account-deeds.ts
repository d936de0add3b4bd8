/** What commands have left to be done with accounts. Each is done at once after its command; whatever was interrupted, the sweep goes on with. */
import type { Auth } from 'firebase-admin/auth';
import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { type AccountDeed, accountDeedSchema } from '@domain/accounts/account-deed';
import { emailHashOf } from '@domain/import/plan';
import { choosesOwnPassword, claimsMarked, isMarked } from '@domain/accounts/first-password';
import { claimsOfSchools, schoolsOf } from '@domain/accounts/schools-of';
import { claimsSchema, staffSchema } from '@domain/identity';
import { isSame } from '@domain/same';
import { paths } from '@domain/paths';
import { sha256 } from '../commands/hash';
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
  const { docs: addresses } = await db.collection('identities').where('uid', '==', uid).get();
  const isOld = ({ id }: QueryDocumentSnapshot) =>
    isGone(deed) || (deed.email !== undefined && id !== emailHashOf(sha256, deed.email));
  const [old, kept] = [addresses.filter(isOld), addresses.filter((one) => !isOld(one))];
  await closeAddresses({ db, auth }, old);
  // Where a provider has made the account, that is the person's.
  const [account = uid] = kept.flatMap((one) => accountBehind(one) ?? []);
  const overSchools = () => overAllSchools({ db, auth }, { uid, account }, deed);
  await putClaims(db, kept, await overSchools());
  if (await makeOrChange(auth, account, await overSchools())) {
    const isFirst =
      deed.password === undefined ? await hasMark(auth, account) : choosesOwnPassword(deed.claims);
    await setClaims(auth, account, overSchools, isFirst);
    if (deed.disabled || deed.withoutFactors || deed.password !== undefined || deed.signedOut)
      await auth.revokeRefreshTokens(account);
  }
  // A later command may have asked for something else meanwhile: that stays.
  await db.runTransaction(async (transaction) => {
    const now = await transaction.get(ref);
    if (now.updateTime && snapshot.updateTime?.isEqual(now.updateTime)) transaction.delete(ref);
  });
}

/** A child that has left: its address lets nobody in any more, also where no account was made yet. */
const isGone = ({ disabled, claims }: AccountDeed) => disabled && claims.role === 'pupil';

const accountBehind = (identity: QueryDocumentSnapshot) => identity.get('account') as string | undefined;

/** Whoever came in by them is out before anybody comes in by another. */
async function closeAddresses(
  { db, auth }: Accounts,
  addresses: readonly QueryDocumentSnapshot[],
): Promise<void> {
  for (const one of addresses) {
    const account = accountBehind(one);
    if (account !== undefined)
      await ifThere(async () => {
        await auth.updateUser(account, { disabled: true });
        await auth.revokeRefreshTokens(account);
      });
    await db.doc(one.ref.path).delete();
  }
}

/** What an account gets that a provider makes later. */
async function putClaims(
  db: Firestore,
  addresses: readonly QueryDocumentSnapshot[],
  { claims }: AccountDeed,
): Promise<void> {
  const batch = db.batch();
  const all = { schools: FieldValue.delete(), ...claims };
  for (const { ref } of addresses) batch.update(ref, all);
  await batch.commit();
}

/** Another school may have changed what the account is at the same time: what was set is looked at once more until it holds. */
async function setClaims(
  auth: Auth,
  account: string,
  now: () => Promise<AccountDeed>,
  isFirst: boolean,
): Promise<void> {
  const { claims } = await now();
  await auth.setCustomUserClaims(account, claimsMarked(claims, isFirst));
  if (!isSame(claims, (await now()).claims)) await setClaims(auth, account, now, isFirst);
}

/** Whoever has not changed their first password yet still has to, whatever else changes. */
async function hasMark(auth: Auth, account: string): Promise<boolean> {
  return isMarked((await auth.getUser(account)).customClaims);
}

/** Of a member of staff: as the staff lists of all schools say that the account or the deed knows of. Once all say "left", as the deed says. */
async function overAllSchools(
  { db, auth }: Accounts,
  { uid, account }: { readonly uid: string; readonly account: string },
  deed: AccountDeed,
): Promise<AccountDeed> {
  const asked = schoolsOf(deed.claims);
  if (Object.keys(asked).length === 0) return deed;
  const user = await auth.getUser(account).catch(() => undefined);
  const { data: before } = claimsSchema.safeParse(user?.customClaims);
  const schools = Object.keys({ ...asked, ...(before && schoolsOf(before)) });
  const found = await db.getAll(...schools.map((school) => db.doc(paths.staff(school, uid))));
  const roles = found.flatMap((snapshot, index) => {
    const member = leniently(staffSchema, snapshot);
    return member?.active ? [[schools[index] ?? '', member.role] as const] : [];
  });
  const claims = claimsOfSchools(Object.fromEntries(roles));
  return claims ? { ...deed, claims, disabled: false } : deed;
}

/** Whether there is an account now. */
async function makeOrChange(auth: Auth, uid: string, deed: AccountDeed): Promise<boolean> {
  const { displayName, disabled, email, password, withoutFactors } = deed;
  const factors = withoutFactors ? { multiFactor: { enrolledFactors: null } } : {};
  const secret = password === undefined ? {} : { password };
  const address = email === undefined ? {} : { email, emailVerified: true };
  if (
    await ifThere(() => auth.updateUser(uid, { displayName, disabled, ...address, ...secret, ...factors }))
  ) {
    // Whoever was signed in by another address or password is out.
    if (email !== undefined) await auth.revokeRefreshTokens(uid);
    return true;
  }
  // Who signs in by a provider only may have no account of this id.
  if (email === undefined) return false;
  await auth.createUser({ uid, displayName, disabled, ...address, ...secret });
  return true;
}

/** Answers whether the account was there. */
async function ifThere(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!hasCode(error, 'auth/user-not-found')) throw error;
    return false;
  }
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
