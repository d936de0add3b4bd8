/** `identities/*` of addresses that are nobody's any more: of who has left, and of who has another address now. */
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { PlannedDocument } from '@domain/import/plan';
import type { RosterPlan } from '@domain/import/roster-parts';
import { fromStored } from '@domain/documents/instants';
import { chunks } from './stored';

/** A query takes no more values. */
const ASKED_AT_ONCE = 30;

export interface OldAddresses {
  /** Paths of the documents to delete. */
  readonly paths: readonly string[];
  /** Accounts that a provider had made for people who have left. */
  readonly uids: readonly string[];
  /** Addresses of people for whom the files say none: they stay, with what the files say of their owners. */
  readonly kept: readonly PlannedDocument[];
}

/**
 * `appearing`: people of the plan whose address is not stored yet; only theirs can be stored under another one in a school that
 * the plan is not about. `closing`: uids of who leaves.
 */
export async function oldAddresses(
  db: Firestore,
  plan: RosterPlan,
  appearing: readonly string[],
  closing: readonly string[],
): Promise<OldAddresses> {
  const identities = db.collection('identities');
  const planned = new Set(plan.documents.map(({ path }) => path));
  const staying = new Set(plan.accounts.map(({ uid }) => uid));
  const withoutAddress = new Map(
    plan.accounts.flatMap(({ uid, email, claims }) => (email === undefined ? [[uid, claims]] : [])),
  );
  const old = new Map<string, { uid: string; account: unknown }>();
  const kept = new Map<string, PlannedDocument>();
  const search = async (query: Query, isOld: (uid: string) => boolean) => {
    for (const snapshot of (await query.get()).docs) {
      const { path } = snapshot.ref;
      const data = fromStored(snapshot.data()) as Record<string, unknown>;
      const uid = String(data.uid);
      const claims = withoutAddress.get(uid);
      const account = data.account === undefined ? {} : { account: data.account };
      if (planned.has(path) || plan.held.has(uid)) continue;
      if (claims) kept.set(path, { path, data: { ...claims, uid, ...account } });
      else if (isOld(uid)) old.set(path, { uid, account: data.account });
    }
  };
  const named = new Set([...staying, ...closing]);
  const isWhole = plan.staffToo && !plan.covers;
  for (const school of plan.schools)
    await search(identities.where('school', '==', school), (uid) => isWhole || named.has(uid));
  await search(identities.where('role', '==', 'board'), (uid) => staying.has(uid));
  const unknown = [...appearing, ...withoutAddress.keys()];
  for (const part of chunks(unknown, ASKED_AT_ONCE))
    await search(identities.where('uid', 'in', part), () => true);
  return {
    kept: [...kept.values()],
    paths: [...old.keys()].filter((path) => !kept.has(path)).sort(),
    uids: [...old.values()].flatMap(({ uid, account }) =>
      typeof account === 'string' && !staying.has(uid) ? [account] : [],
    ),
  };
}
