/** Matters about an adult stay where the adult works: those of a child lie at its school, and at schools that it was at before. */
import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';

export async function harmsOfChild(
  db: Firestore,
  school: string,
  pupilId: string,
  transaction?: Transaction,
): Promise<QueryDocumentSnapshot[]> {
  const all = db.collectionGroup('harms').where('pupilId', '==', pupilId);
  const { docs } = await (transaction ? transaction.get(all) : all.get());
  const others = [...new Set(docs.map(schoolOf))].filter((other) => other !== school);
  if (others.length === 0) return docs;
  // A child of another school that is called the same has not come from there.
  const moved = others.map((other) => db.doc(paths.moved(other, pupilId)));
  const moves = await (transaction ?? db).getAll(...moved);
  const here = new Set([school, ...others.filter((_, index) => moves[index]?.exists)]);
  return docs.filter((one) => here.has(schoolOf(one)));
}

/** Those at schools that the child was at before. */
export async function harmsLeftBehind(
  db: Firestore,
  school: string,
  pupilId: string,
): Promise<QueryDocumentSnapshot[]> {
  return (await harmsOfChild(db, school, pupilId)).filter((one) => schoolOf(one) !== school);
}

const schoolOf = ({ ref }: QueryDocumentSnapshot) => paths.harm.in(ref.path)?.school ?? '';
