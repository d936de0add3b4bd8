import type { Firestore } from 'firebase-admin/firestore';
import { signatures } from '@domain/class-day';
import { paths } from '@domain/paths';
import { contactSchema, topicSchema } from '@domain/staff-records';
import { leniently, pupilPlace } from '../platform/store';
import { noteOnClassDays } from './note-on-class-days';

/** Ids of contacts and observations begin with their day. */
export function dayOfMark(id: string): string {
  return id.slice(0, 'YYYY-MM-DD'.length);
}

export type MarkKind = 'contacts' | 'observations';

/** Puts who had a word with, or noticed something about, a pupil on that day on the pupil's class days. */
export function projectMarks(
  db: Firestore,
  school: string,
  pupilId: string,
  day: string,
  kind: MarkKind,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const pupil = db.doc(paths.pupil(school, pupilId));
    const sources =
      kind === 'contacts'
        ? pupil.collection('contacts').where('day', '==', day)
        : pupil.collection('topics').where('kind', '==', 'observation').where('day', '==', day);
    const [{ docs }, place] = await Promise.all([
      transaction.get(sources),
      pupilPlace(db, transaction, school, pupilId),
    ]);
    if (!place) return;
    const schema = kind === 'contacts' ? contactSchema : topicSchema;
    const marks = signatures(docs.flatMap((snapshot) => leniently(schema, snapshot) ?? []));
    const value = Object.keys(marks).length > 0 ? marks : undefined;
    await noteOnClassDays(db, transaction, { school, pupilId, place }, kind, [{ day, value }]);
  });
}
