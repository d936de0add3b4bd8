/**
 * Whom a child is kept apart from: who of the school it leaves out by its standing choice, and whom a matter of harm that is not over is
 * about. Everything that is told of a child asks this, whatever else of the two documents can be read.
 */
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { readAll } from './store';

export async function apartFrom(db: Firestore, school: string, pupilId: string): Promise<string[]> {
  return apartIn(await db.getAll(...apartPaths(school, pupilId).map((path) => db.doc(path))));
}

export function apartPaths(school: string, pupilId: string): string[] {
  return [paths.standingChoices(school, pupilId), paths.quietRecord(school, pupilId)];
}

/** Of those two documents, or of others that leave somebody out. A later version may have written more into them. */
export function apartIn(found: readonly DocumentSnapshot[]): string[] {
  return [...new Set(found.flatMap((one) => [...uids(one.get('not')), ...uids(one.get('keptFrom'))]))];
}

/** In the transaction that writes by it: both at once. `undefined` for a child of which there is neither, as of nearly all. */
export async function apartWithin(
  transaction: Transaction,
  db: Firestore,
  school: string,
  pupilId: string,
): Promise<string[] | undefined> {
  const found = await transaction.getAll(...apartPaths(school, pupilId).map((path) => db.doc(path)));
  return found.some((one) => one.exists) ? apartIn(found) : undefined;
}

/** The same of these pupils; those that nobody is kept from are not in it. */
export async function apartOfAll(
  db: Firestore,
  school: string,
  pupilIds: readonly string[],
): Promise<Map<string, string[]>> {
  const all = pupilIds.map((pupilId) => [pupilId, apartPaths(school, pupilId)] as const);
  const found = await readAll(
    db,
    all.flatMap(([, two]) => two),
    ['not', 'keptFrom'],
  );
  return new Map(
    all.flatMap(([pupilId, two]) => {
      const apart = apartIn(two.flatMap((path) => found.get(path) ?? []));
      return apart.length > 0 ? [[pupilId, apart] as const] : [];
    }),
  );
}

function uids(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((uid) => typeof uid === 'string') : [];
}
