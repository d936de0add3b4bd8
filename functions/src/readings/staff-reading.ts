import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { HttpsError, onCall } from 'firebase-functions/https';
import { type AccountUse, answerTo } from './ask';

/** So many accounts are asked for at once. */
const AT_ONCE = 100;

/** The one door to what is kept about who has read and changed what. */
export const staffReading = onCall({ cors: false }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'not signed in');
  const answer = await answerTo({ db: getFirestore(), now: Date.now(), accountsOf }, auth, data);
  if (!answer) throw new HttpsError('permission-denied', 'not for this person');
  return answer;
});

async function accountsOf(uids: readonly string[]): Promise<Map<string, AccountUse>> {
  const found = new Map<string, AccountUse>();
  for (let from = 0; from < uids.length; from += AT_ONCE) {
    const some = uids.slice(from, from + AT_ONCE).map((uid) => ({ uid }));
    const { users } = await getAuth().getUsers(some);
    for (const { uid, disabled, metadata } of users)
      found.set(uid, {
        closed: disabled,
        ...instantOf('signedInAt', metadata.lastSignInTime),
        ...instantOf('usedAt', metadata.lastRefreshTime),
      });
  }
  return found;
}

/** Authentication writes dates in words. */
function instantOf(name: 'signedInAt' | 'usedAt', said: string | null | undefined): Partial<AccountUse> {
  const at = Date.parse(said ?? '');
  return Number.isNaN(at) ? {} : { [name]: new Date(at).toISOString() };
}
