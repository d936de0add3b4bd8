/** Accounts as Authentication keeps them, passwords as their hashes; nothing less comes back than was there. */
import type { Target } from '../import/target';
import { BackupError } from './seal';

const AT_ONCE = 500;

/** What an account can be made of again. */
const FIELDS = [
  ...['localId', 'email', 'emailVerified', 'displayName', 'photoUrl', 'phoneNumber', 'disabled'],
  ...['customAttributes', 'passwordHash', 'salt', 'createdAt', 'lastLoginAt', 'providerUserInfo', 'mfaInfo'],
] as const;

type Account = Readonly<Record<string, unknown>>;

/** The parameters of the project's password hashes (Authentication, users, ⋮): without them passwords do not come back. */
export type HashParameters = Readonly<Record<string, unknown>>;

export async function* accountPages(target: Target): AsyncGenerator<Account[]> {
  let token: string | undefined;
  do {
    const query = `maxResults=${AT_ONCE}${token === undefined ? '' : `&nextPageToken=${encodeURIComponent(token)}`}`;
    const page = await asked(target, `accounts:batchGet?${query}`);
    const users = (page['users'] ?? []) as Account[];
    if (users.length > 0) yield users.map(kept);
    token = users.length > 0 ? (page['nextPageToken'] as string | undefined) : undefined;
  } while (token !== undefined);
}

/** A field that Authentication leaves out where it is false is there: the same account is the same line. */
function kept(user: Account): Account {
  const whole: Account = { emailVerified: false, disabled: false, ...user };
  return Object.fromEntries(FIELDS.flatMap((name) => (name in whole ? [[name, whole[name]]] : [])));
}

/** `hash` absent: those with a password have to set it anew. */
export async function putAccounts(
  target: Target,
  accounts: readonly Account[],
  hash: HashParameters | undefined,
): Promise<void> {
  for (let from = 0; from < accounts.length; from += AT_ONCE) {
    const isEmulator = process.env.FIREBASE_AUTH_EMULATOR_HOST !== undefined;
    const users = accounts
      .slice(from, from + AT_ONCE)
      .map((account) =>
        hash || isEmulator ? account : { ...account, passwordHash: undefined, salt: undefined },
      );
    const { error } = await asked(target, 'accounts:batchCreate', { users, allowOverwrite: true, ...hash });
    if (Array.isArray(error) && error.length > 0)
      throw new BackupError(`${error.length} accounts were not taken: ${JSON.stringify(error.slice(0, 3))}`);
  }
}

async function asked(
  { auth, project }: Target,
  what: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const emulator = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const host = 'identitytoolkit.googleapis.com/v1';
  const base = emulator === undefined ? `https://${host}` : `http://${emulator}/${host}`;
  const token =
    emulator === undefined ? (await auth.app.options.credential?.getAccessToken())?.access_token : 'owner';
  const response = await fetch(`${base}/projects/${project}/${what}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token ?? ''}`,
      'content-type': 'application/json',
      'x-goog-user-project': project,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new BackupError(`Authentication answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
