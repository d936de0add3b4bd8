import { FirebaseAuthError, type Auth } from 'firebase-admin/auth';
import { choosesOwnPassword, claimsMarked, isMarked } from '@domain/accounts/first-password';
import type { PlannedAccount } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import { type AccountChanges, countOf, foreign } from '../../functions/src/imports/reading/accounts';
import { inParallel } from './in-parallel';
import type { OnProgress } from './store';

const AT_ONCE = 12;

interface AccountOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Passwords of new accounts are changed at first use. */
  readonly firstPasswords?: boolean | undefined;
}

/**
 * Closes first, then makes and changes accounts; safe to repeat after an interruption anywhere. Returns whom it could not give an
 * account, because somebody has taken the address since the files were compared.
 */
export async function applyAccounts(
  auth: Auth,
  changes: AccountChanges,
  { onProgress, firstPasswords = false }: AccountOptions = {},
): Promise<Problem[]> {
  const { create, update, disable, disarm, makeRoom } = changes;
  const total = countOf(changes);
  const problems: Problem[] = [];
  let done = 0;
  const isFirst = ({ password, claims }: PlannedAccount) =>
    firstPasswords && password !== undefined && choosesOwnPassword(claims);
  const step = async (account: PlannedAccount | undefined, work: Promise<unknown>) => {
    await work.catch((error: unknown) => {
      if (!account || !isTaken(error)) throw error;
      problems.push(foreign(account));
    });
    onProgress?.((done += 1), total);
  };
  await inParallel(disable, AT_ONCE, (uid) => step(undefined, close(auth, uid)));
  await inParallel(disarm, AT_ONCE, (uid) => step(undefined, takeRights(auth, uid)));
  await inParallel(makeRoom, AT_ONCE, (uid) =>
    auth.updateUser(uid, { email: `${uid}@moving.invalid` }).then(() => undefined),
  );
  await inParallel(update, AT_ONCE, (account) =>
    step(
      account,
      auth
        .updateUser(account.uid, profileOf(account))
        .then(({ customClaims }) =>
          auth.setCustomUserClaims(account.uid, claimsMarked(account.claims, isMarked(customClaims))),
        ),
    ),
  );
  await inParallel(create, AT_ONCE, (account) =>
    step(
      account,
      auth
        .createUser({
          ...profileOf(account),
          uid: account.uid,
          ...(account.password === undefined ? {} : { password: account.password }),
        })
        .then(() => auth.setCustomUserClaims(account.uid, claimsMarked(account.claims, isFirst(account)))),
    ),
  );
  return problems;
}

async function close(auth: Auth, uid: string): Promise<void> {
  await auth.updateUser(uid, { disabled: true });
  await auth.revokeRefreshTokens(uid);
}

async function takeRights(auth: Auth, uid: string): Promise<void> {
  await auth.setCustomUserClaims(uid, null);
  await auth.revokeRefreshTokens(uid);
}

function isTaken(error: unknown): boolean {
  return error instanceof FirebaseAuthError && error.code === 'auth/email-already-exists';
}

function profileOf({ email, displayName, disabled }: PlannedAccount) {
  return {
    displayName,
    ...(disabled !== undefined && { disabled }),
    ...(email !== undefined && { email, emailVerified: true }),
  };
}
