/** Whom a child leaves out by its standing choice, whatever else of that document can be read. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { readAll } from './store';

export async function leftOutBy(db: Firestore, school: string, pupilId: string): Promise<string[]> {
  return leftOutIn((await db.doc(paths.standingChoices(school, pupilId)).get()).data());
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
  const not: unknown = stored?.['not'];
  return Array.isArray(not) ? not.filter((uid) => typeof uid === 'string') : [];
}
