/** All that is kept of children goes, wherever it lies; then a search proves it. The log keeps its lines. */
import type { DocumentReference, Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { ABOUT_CHILD } from '@domain/documents/about-child';
import { documentAt } from '@domain/documents/table';
import { paths } from '@domain/paths';
import { mentions, withoutChild } from '@domain/rights/without-child';
import type { Accounts } from './accounts';
import { documentsBelow, foundBelow } from '../platform/everywhere';
import { harmsLeftBehind } from '../platform/moved/harms-of-child';
import { deleteUnnamedOf } from './of-unnamed';

export interface Leaving {
  readonly pupilId: string;
  readonly uid: string;
}

export interface DeletionPorts {
  readonly db: Firestore;
  readonly accounts: Accounts;
}

const OF_A_CHILD: readonly unknown[] = Object.values(ABOUT_CHILD);

/** May be done again after it died anywhere. */
export async function deleteChildren(
  { db, accounts }: DeletionPorts,
  school: string,
  children: readonly Leaving[],
): Promise<void> {
  if (children.length === 0) return;
  // Who has moved to another school of the city keeps the account.
  const gone = await accountsHere(accounts, school, children);
  const ids = [...children.map(({ pupilId }) => pupilId), ...gone];
  const own = children.map(({ pupilId }) => db.doc(paths.pupil(school, pupilId)));
  for (const { pupilId } of children) await deleteUnnamedOf(db, school, pupilId);
  // The child's own document last: as long as it is there this can be begun again.
  await removeMentions(db, school, ids, ['pupils']);
  for (const { ref } of await leadingTo(db, school, children)) await ref.delete();
  for (const { pupilId } of children)
    for (const { ref } of await harmsLeftBehind(db, school, pupilId)) await ref.delete();
  await forgetMoves(db, children);
  for (const uid of gone) {
    for (const way of ['push', 'email'] as const) await db.doc(paths.telling(way, uid)).delete();
    await db.recursiveDelete(db.doc(`users/${uid}`));
    await accounts.remove(uid);
  }
  for (const ref of own) await db.recursiveDelete(ref);
}

/** Schools that a child was at before know where it went. */
async function forgetMoves(db: Firestore, children: readonly Leaving[]): Promise<void> {
  for (const { id } of await db.collection('schools').listDocuments())
    for (const { pupilId } of children)
      for (const at of [paths.moved, paths.transfer]) await db.doc(at(id, pupilId)).delete();
}

async function accountsHere(
  accounts: Accounts,
  school: string,
  children: readonly Leaving[],
): Promise<string[]> {
  const schools = await Promise.all(
    children.map(async ({ uid }) => [uid, await accounts.schoolOf(uid)] as const),
  );
  return schools.flatMap(([uid, of]) => (of === undefined || of === school ? [uid] : []));
}

/** Wherever a school names them, but for some of its collections. */
export async function removeMentions(
  db: Firestore,
  school: string,
  ids: readonly string[],
  except: readonly string[],
): Promise<void> {
  const root = db.doc(paths.school(school));
  const left = except.map((name) => `${root.path}/${name}`);
  for await (const one of documentsBelow(root, left))
    if (mentions(one.ref.path, ids) || mentions(one.data(), ids)) await removeFrom(db, one.ref, ids);
}

/** What is the child's goes, with all below it; of what is of many, the child's part. */
async function removeFrom(db: Firestore, ref: DocumentReference, ids: readonly string[]): Promise<void> {
  const isChilds = await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(ref);
    const data = snapshot.data();
    if (!data) return false;
    const isNamed = mentions(ref.path, ids);
    if (!isNamed && !mentions(data, ids)) return false;
    const declared = documentAt(ref.path);
    const isOwn = OF_A_CHILD.includes(declared) && mentions(data.pupilId, ids);
    if (isNamed || isOwn) return true;
    transaction.set(ref, withoutChild(data, ids));
    return false;
  });
  if (isChilds) await db.recursiveDelete(ref);
}

/** Where they are still found: in the school, with their accounts and in what belongs to these. Nowhere. */
export async function searchFor(
  { db, accounts }: DeletionPorts,
  school: string,
  children: readonly Leaving[],
): Promise<string[]> {
  const ids = children.map(({ pupilId }) => pupilId);
  const found = await foundBelow(db.doc(paths.school(school)), ids);
  found.push(...(await leadingTo(db, school, children)).map(({ ref }) => ref.path));
  for (const { uid } of children) {
    const at = await accounts.schoolOf(uid);
    if (at !== undefined && at !== school) continue;
    if (at !== undefined) found.push(`account ${uid}`);
    for await (const { ref } of documentsBelow(db.doc(`users/${uid}`))) found.push(ref.path);
  }
  return found;
}

/** By what these children of this school are known: their addresses, and what an import goes by. */
async function leadingTo(
  db: Firestore,
  school: string,
  children: readonly Leaving[],
): Promise<QueryDocumentSnapshot[]> {
  const found: QueryDocumentSnapshot[] = [];
  for (const { uid, pupilId } of children) {
    const addresses = await db.collection('identities').where('uid', '==', uid).get();
    const aliases = await db.collection('aliases').where('pupilId', '==', pupilId).get();
    found.push(...[...addresses.docs, ...aliases.docs].filter((one) => one.get('school') === school));
  }
  return found;
}
