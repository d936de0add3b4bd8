import type { Auth, UserRecord } from 'firebase-admin/auth';
import { canonical, type PlannedAccount } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import { inParallel } from './in-parallel';
import { chunks, type OnProgress } from './store';

/** `getUsers` takes no more. */
const LOOKED_UP_AT_ONCE = 100;
const CREATED_AT_ONCE = 12;

export interface AccountChanges {
  readonly create: readonly PlannedAccount[];
  readonly update: readonly PlannedAccount[];
  /** uids of accounts to disable. */
  readonly disable: readonly string[];
}

/** Refuses an address that another account already has: somebody would sign in as somebody else. */
export async function compareAccounts(
  auth: Auth,
  planned: readonly PlannedAccount[],
  leaving: readonly string[],
  problems: Problem[],
): Promise<AccountChanges> {
  const users = await lookUp(auth, [
    ...planned.map(({ uid }) => ({ uid })),
    ...planned.map(({ email }) => ({ email })),
    ...leaving.map((uid) => ({ uid })),
  ]);
  const byUid = new Map(users.map((user) => [user.uid, user]));
  const byEmail = new Map(users.map((user) => [user.email, user]));
  const create: PlannedAccount[] = [];
  const update: PlannedAccount[] = [];
  for (const account of planned) {
    const owner = byEmail.get(account.email);
    const existing = byUid.get(account.uid);
    if (owner !== undefined && owner.uid !== account.uid) {
      const params = { value: account.email };
      problems.push({ severity: 'error', code: 'account-conflict', file: 'users.csv', params });
    } else if (existing === undefined) create.push(account);
    else if (!saysTheSame(existing, account)) update.push(account);
  }
  const disable = leaving.filter((uid) => byUid.get(uid)?.disabled === false);
  return { create, update, disable };
}

/** Makes and changes accounts; safe to repeat after an interruption anywhere. */
export async function applyAccounts(
  auth: Auth,
  { create, update, disable }: AccountChanges,
  onProgress?: OnProgress,
): Promise<void> {
  const total = create.length + update.length + disable.length;
  let done = 0;
  const step = async (work: Promise<unknown>) => {
    await work;
    onProgress?.((done += 1), total);
  };
  await inParallel(create, CREATED_AT_ONCE, (account) =>
    step(
      auth
        .createUser({
          ...profileOf(account),
          uid: account.uid,
          ...(account.password === undefined ? {} : { password: account.password }),
        })
        .then(() => auth.setCustomUserClaims(account.uid, account.claims)),
    ),
  );
  await inParallel(update, CREATED_AT_ONCE, (account) =>
    step(
      auth
        .updateUser(account.uid, profileOf(account))
        .then(() => auth.setCustomUserClaims(account.uid, account.claims)),
    ),
  );
  await inParallel(disable, CREATED_AT_ONCE, (uid) => step(auth.updateUser(uid, { disabled: true })));
}

function profileOf({ email, displayName, disabled }: PlannedAccount) {
  return { email, displayName, disabled, emailVerified: true };
}

function saysTheSame(user: UserRecord, account: PlannedAccount): boolean {
  return (
    user.email === account.email &&
    user.displayName === account.displayName &&
    user.disabled === account.disabled &&
    canonical(user.customClaims ?? {}) === canonical(account.claims)
  );
}

async function lookUp(
  auth: Auth,
  identifiers: ({ uid: string } | { email: string })[],
): Promise<UserRecord[]> {
  const found: UserRecord[] = [];
  for (const part of chunks(identifiers, LOOKED_UP_AT_ONCE)) {
    const { users } = await auth.getUsers(part);
    found.push(...users);
  }
  return found;
}
