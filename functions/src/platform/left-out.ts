/** Whom a child leaves out by its standing choice, and whom a matter of harm keeps from it, whatever else of that document can be read. */
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { readAll } from './store';

export async function leftOutBy(db: Firestore, school: string, pupilId: string): Promise<string[]> {
  return apartIn(await db.getAll(...apartPaths(school, pupilId).map((path) => db.doc(path))));
}

/** Whom the child leaves out, and whom a matter of harm is about: who of the school is kept from what is said of it. */
export function apartPaths(school: string, pupilId: string): string[] {
  return [paths.standingChoices(school, pupilId), paths.quietRecord(school, pupilId)];
}

/** Of those two documents. */
export function apartIn(found: readonly DocumentSnapshot[]): string[] {
  return [...new Set(found.flatMap((one) => [...uids(one.get('not')), ...uids(one.get('keptFrom'))]))];
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

/** Whom these pupils leave out; those that leave nobody out are not in it. */
export async function leftOutOfAll(
  db: Firestore,
  school: string,
  pupilIds: readonly string[],
): Promise<Map<string, string[]>> {
  const at = new Map(pupilIds.map((pupilId) => [paths.standingChoices(school, pupilId), pupilId]));
  const found = await readAll(db, [...at.keys()], ['not']);
  return new Map(
    [...found].flatMap(([path, choices]) => {
      const leftOut = leftOutIn(choices.data());
      return leftOut.length > 0 ? [[at.get(path) ?? '', leftOut] as const] : [];
    }),
  );
}

/** Of a stored document: a later version may have written more into it. */
export function leftOutIn(stored: Readonly<Record<string, unknown>> | undefined): string[] {
  return uids(stored?.['not']);
}

function uids(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((uid) => typeof uid === 'string') : [];
}
