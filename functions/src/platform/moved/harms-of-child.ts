/** Matters about an adult stay where the adult works: those of a child lie at its school, and at schools that it was at before. */
import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';

export async function harmsOfChild(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<QueryDocumentSnapshot[]> {
  const { docs } = await transaction.get(db.collectionGroup('harms').where('pupilId', '==', pupilId));
  const at = (one: QueryDocumentSnapshot) => paths.harm.in(one.ref.path)?.school ?? '';
  const others = [...new Set(docs.map(at))].filter((other) => other !== school);
  if (others.length === 0) return docs;
  // A child of another school that is called the same has not come from there.
  const moves = await transaction.getAll(...others.map((other) => db.doc(paths.moved(other, pupilId))));
  const here = new Set([school, ...others.filter((_, index) => moves[index]?.exists)]);
  return docs.filter((one) => here.has(at(one)));
}
