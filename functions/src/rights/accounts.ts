import type { Auth } from 'firebase-admin/auth';

/** Who can sign in. */
export interface Accounts {
  /** The school that the account is of now; `undefined`: there is no account. */
  schoolOf(uid: string): Promise<string | undefined>;
  remove(uid: string): Promise<void>;
}

export function accountsOf(auth: Auth): Accounts {
  return {
    schoolOf: async (uid) => {
      const { users } = await auth.getUsers([{ uid }]);
      const [user] = users;
      const { school = '' } = (user?.customClaims ?? {}) as { school?: string };
      return user && school;
    },
    remove: async (uid) => {
      await auth.deleteUsers([uid]);
    },
  };
}
