/** Whom a child leaves out by its standing choice, whatever else of that document can be read. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';

export async function leftOutBy(db: Firestore, school: string, pupilId: string): Promise<string[]> {
  return leftOutIn((await db.doc(paths.standingChoices(school, pupilId)).get()).data());
}

/** Of a stored document: a later version may have written more into it. */
export function leftOutIn(stored: Readonly<Record<string, unknown>> | undefined): string[] {
  const not: unknown = stored?.['not'];
  return Array.isArray(not) ? not.filter((uid) => typeof uid === 'string') : [];
}
