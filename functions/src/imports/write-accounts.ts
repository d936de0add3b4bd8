/** Accounts of an import. Every deed can be done again: a kill in the middle of a page does the page again. */
import type { Auth } from 'firebase-admin/auth';
import { choosesOwnPassword, claimsMarked, isMarked } from '@domain/accounts/first-password';
import type { PlannedAccount } from '@domain/import/plan';
import { inLanes } from '../platform/lanes';
import type { AccountChange, Data, StoredAccount } from './changes';
import type { MovedAway } from './moved-away';

const AT_ONCE = 8;

/** Answers with those whose address somebody else holds by now. */
export async function writeAccounts(auth: Auth, changes: readonly AccountChange[]): Promise<AccountChange[]> {
  const taken: AccountChange[] = [];
  await inLanes(AT_ONCE, changes, async (change) => {
    await write(auth, change).catch((error: unknown) => {
      if (!isOf(error, 'auth/email-already-exists')) throw error;
      taken.push(change);
    });
  });
  return taken;
}

async function write(auth: Auth, { uid, deed, account, before }: AccountChange): Promise<void> {
  if (deed === 'close') {
    await auth.updateUser(uid, { disabled: true });
    await auth.revokeRefreshTokens(uid);
  } else if (deed === 'disarm') {
    await auth.setCustomUserClaims(uid, null);
    await auth.revokeRefreshTokens(uid);
  } else if (deed === 'make-room') await auth.updateUser(uid, { email: `${uid}@moving.invalid` });
  else if (account) {
    if (deed === 'update') await auth.updateUser(uid, profileOf(account));
    else await create(auth, account);
    const { claims, password } = account;
    const isFirst =
      deed === 'update' ? isMarked(before?.claims) : password !== undefined && choosesOwnPassword(claims);
    await auth.setCustomUserClaims(uid, claimsMarked(claims, isFirst));
  }
}

async function create(auth: Auth, account: PlannedAccount): Promise<void> {
  const { uid, password } = account;
  const profile = { ...profileOf(account), ...(password !== undefined && { password }) };
  await auth.createUser({ ...profile, uid }).catch(async (error: unknown) => {
    if (!isOf(error, 'auth/uid-already-exists')) throw error;
    await auth.updateUser(uid, profile);
  });
}

function profileOf({ email, displayName, disabled }: PlannedAccount) {
  return {
    displayName,
    ...(disabled !== undefined && { disabled }),
    ...(email !== undefined && { email, emailVerified: true }),
  };
}

/**
 * As they were before. An account that was made is closed, or goes where nobody has ever signed in with it. Answers with those that are
 * another school's by now, and were left alone.
 */
export async function takeBackAccounts(
  auth: Auth,
  changes: readonly AccountChange[],
  away: Pick<MovedAway, 'uids'>,
): Promise<AccountChange[]> {
  const left: AccountChange[] = [];
  await inLanes(AT_ONCE, changes, async (change) => {
    const { uid, before } = change;
    const user = await auth.getUser(uid).catch((error: unknown) => {
      if (isOf(error, 'auth/user-not-found')) return undefined;
      throw error;
    });
    if (user === undefined) return;
    if (away.uids.has(uid) || isElsewhere(user.customClaims, change)) left.push(change);
    else if (before) await restore(auth, uid, before);
    else if (isUnused(user.metadata)) await auth.deleteUser(uid);
    else {
      await auth.updateUser(uid, { disabled: true });
      await auth.revokeRefreshTokens(uid);
    }
  });
  return left;
}

/** A child's account that is of a school of which neither the import nor what stood before it knows. */
function isElsewhere(now: Data | undefined, { account, before }: AccountChange): boolean {
  if (now?.role !== 'pupil' || typeof now.school !== 'string') return false;
  return now.school !== before?.claims?.school && now.school !== account?.claims.school;
}

/** Some servers call its making the first time that somebody signed in. */
function isUnused({
  lastSignInTime,
  creationTime,
}: {
  lastSignInTime?: string;
  creationTime: string;
}): boolean {
  return !lastSignInTime || lastSignInTime === creationTime;
}

async function restore(auth: Auth, uid: string, before: StoredAccount): Promise<void> {
  const { email, displayName, disabled, claims } = before;
  const profile = { disabled, ...(displayName !== undefined && { displayName }) };
  await auth
    .updateUser(uid, { ...profile, ...(email !== undefined && { email }) })
    .catch(async (error: unknown) => {
      if (!isOf(error, 'auth/email-already-exists')) throw error;
      await auth.updateUser(uid, profile);
    });
  await auth.setCustomUserClaims(uid, claims ? { ...claims } : null);
  await auth.revokeRefreshTokens(uid);
}

/** By its code: the error's class is another one in each copy of the library. */
function isOf(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
