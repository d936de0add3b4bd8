import type { Auth, UserRecord } from 'firebase-admin/auth';
import { FIRST_PASSWORD } from '@domain/accounts/first-password';
import { canonical, type PlannedAccount } from '@domain/import/plan';
import type { Problem } from '@domain/import/problem';
import { without } from '@domain/without';
import { chunks } from './stored';

/** `getUsers` takes no more. */
const LOOKED_UP_AT_ONCE = 100;
/** As imports name them: nobody else chooses the id of an account. */
const PLANNED_UID = /^u[0-9a-f]{19}$/;

export interface AccountChanges {
  readonly create: readonly PlannedAccount[];
  readonly update: readonly PlannedAccount[];
  /** uids of accounts to disable. */
  readonly disable: readonly string[];
  /** uids of accounts that hold an address which this import gives to another of its accounts. */
  readonly makeRoom: readonly string[];
  /** uids of strangers' accounts that have rights which no import gave them. */
  readonly disarm: readonly string[];
  /** Addresses that stay with somebody whom these files are not about. */
  readonly taken: readonly string[];
}

/**
 * An address that an account of nobody's holds is told in a line and left alone: nobody signs in as somebody else, and the other
 * people of the roster do not wait for it.
 */
export async function compareAccounts(
  auth: Auth,
  planned: readonly PlannedAccount[],
  leaving: readonly string[],
  problems: Problem[],
): Promise<AccountChanges> {
  const users = await lookUp(auth, [
    ...planned.map(({ uid }) => ({ uid })),
    ...planned.flatMap(({ email }) => (email === undefined ? [] : [{ email }])),
    ...leaving.map((uid) => ({ uid })),
  ]);
  const byUid = new Map(users.map((user) => [user.uid, user]));
  const byEmail = new Map(users.map((user) => [user.email, user]));
  /** Theirs to move: their own address is another one now, or none. */
  const movable = new Set([...planned.map(({ uid }) => uid), ...leaving]);
  const changes = {
    ...{ create: [] as PlannedAccount[], update: [] as PlannedAccount[], makeRoom: [] as string[] },
    ...{ disarm: [] as string[], taken: [] as string[] },
  };
  for (const account of planned) {
    const existing = byUid.get(account.uid);
    if (account.email === undefined) {
      if (existing && !saysTheSame(existing, account)) changes.update.push(account);
      continue;
    }
    const owner = byEmail.get(account.email);
    if (owner !== undefined && owner.uid !== account.uid) {
      if (movable.has(owner.uid)) changes.makeRoom.push(owner.uid);
      else if (isVouchedFor(owner, account)) {
        if (!saysTheSame(owner, { ...account, displayName: owner.displayName ?? '' }))
          changes.update.push({ ...account, uid: owner.uid });
        continue;
      } else {
        problems.push(foreign(account, owner));
        if (PLANNED_UID.test(owner.uid)) changes.taken.push(account.email);
        else if (owner.customClaims?.role !== undefined) changes.disarm.push(owner.uid);
        continue;
      }
    }
    if (existing === undefined) changes.create.push(account);
    else if (!saysTheSame(existing, account)) changes.update.push(account);
  }
  const disable = leaving.filter((uid) => byUid.get(uid)?.disabled === false);
  return { ...changes, disable };
}

export function foreign({ email }: Pick<PlannedAccount, 'email'>, owner?: UserRecord): Problem {
  const params = { value: email ?? '', uid: owner?.uid ?? '?' };
  return { severity: 'warning', code: 'account-foreign', file: 'users.csv', params };
}

/** Made by a provider that vouches for the pupil's address, before an import could. What staff may do hangs on their planned uid. */
function isVouchedFor(
  { emailVerified, providerData }: UserRecord,
  { email, claims }: PlannedAccount,
): boolean {
  const vouched = providerData.filter(({ providerId }) => !['password', 'phone'].includes(providerId));
  return (
    claims.role === 'pupil' &&
    emailVerified &&
    vouched.length > 0 &&
    vouched.length === providerData.length &&
    vouched.every((one) => (one.email as string | undefined)?.toLowerCase() === email)
  );
}

function saysTheSame(user: UserRecord, account: PlannedAccount): boolean {
  return (
    (account.email === undefined || (user.email === account.email && user.emailVerified)) &&
    user.displayName === account.displayName &&
    (account.disabled === undefined || user.disabled === account.disabled) &&
    canonical(without(user.customClaims ?? {}, FIRST_PASSWORD)) === canonical(account.claims)
  );
}

/** uids of those whose account says that they are at a school which is none of these. */
export async function elsewhereOf(
  auth: Auth,
  uids: readonly string[],
  schools: readonly string[],
): Promise<Set<string>> {
  const users = await lookUp(
    auth,
    uids.map((uid) => ({ uid })),
  );
  const isElsewhere = (school: unknown) => typeof school === 'string' && !schools.includes(school);
  return new Set(users.filter(({ customClaims }) => isElsewhere(customClaims?.school)).map(({ uid }) => uid));
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

export function countOf({ create, update, disable, disarm }: AccountChanges): number {
  return create.length + update.length + disable.length + disarm.length;
}
