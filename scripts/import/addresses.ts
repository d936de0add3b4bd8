/** `identities/*` of addresses that are nobody's any more: of who has left, and of who has another address now. */
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { RosterPlan } from '@domain/import/one-roster/roster-plan';
import { chunks } from './store';

/** A query takes no more values. */
const ASKED_AT_ONCE = 30;

export interface OldAddresses {
  /** Paths of the documents to delete. */
  readonly paths: readonly string[];
  /** Accounts that a provider had made for people who have left. */
  readonly uids: readonly string[];
}

/**
 * `appearing`: people of the plan whose address is not stored yet; only theirs can be stored under another one in a school that
 * the plan is not about.
 */
export async function oldAddresses(
  db: Firestore,
  plan: RosterPlan,
  appearing: readonly string[],
): Promise<OldAddresses> {
  const identities = db.collection('identities');
  const planned = new Set(plan.documents.map(({ path }) => path));
  const staying = new Set(plan.accounts.map(({ uid }) => uid));
  const old = new Map<string, { uid: unknown; account: unknown }>();
  const search = async (query: Query, isOld: (uid: unknown) => boolean) => {
    for (const snapshot of (await query.select('uid', 'account').get()).docs) {
      const uid: unknown = snapshot.get('uid');
      if (planned.has(snapshot.ref.path) || !isOld(uid)) continue;
      old.set(snapshot.ref.path, { uid, account: snapshot.get('account') });
    }
  };
  for (const school of plan.schools) await search(identities.where('school', '==', school), () => true);
  await search(identities.where('role', '==', 'board'), (uid) => staying.has(String(uid)));
  for (const part of chunks(appearing, ASKED_AT_ONCE))
    await search(identities.where('uid', 'in', part), () => true);
  return {
    paths: [...old.keys()].sort(),
    uids: [...old.values()].flatMap(({ uid, account }) =>
      typeof account === 'string' && !staying.has(String(uid)) ? [account] : [],
    ),
  };
}
