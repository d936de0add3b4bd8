/** What a child has sent without its name: nothing of it says whose it is but the document that only functions read. */
import { FieldPath, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { isUnnamed, threadKey, UNNAMED } from '@domain/signals/unnamed';

/** Whether it is of that: whoever looks after a request about a child would learn whose it is. */
export function isOfUnnamed(snapshot: QueryDocumentSnapshot): boolean {
  const { id, ref } = snapshot;
  const on: unknown = snapshot.get('on');
  const isIt = (one: string) => isUnnamed(one) || isUnnamed(one.slice(UNNAMED.length + 1));
  return paths.sender.in(ref.path) !== undefined || isIt(id) || (typeof on === 'string' && isIt(on));
}

/** What adults read of one of them. */
export async function* sentWithoutName(
  db: Firestore,
  school: string,
  id: string,
): AsyncGenerator<QueryDocumentSnapshot> {
  for (const name of ['threads', 'inbox']) {
    const all = db.collection(`${paths.school(school)}/${name}`);
    yield* (await all.where(FieldPath.documentId(), '==', threadKey(UNNAMED, id)).get()).docs;
  }
}

/** Deletes what adults read of them, and then that they were this child's: begun again, it finds what is left. */
export async function deleteUnnamedOf(db: Firestore, school: string, pupilId: string): Promise<void> {
  const senders = db.collection(`${paths.school(school)}/senders`).where('pupilId', '==', pupilId);
  for (const { id, ref } of (await senders.get()).docs) {
    for await (const one of sentWithoutName(db, school, id)) await one.ref.delete();
    await ref.delete();
  }
}
