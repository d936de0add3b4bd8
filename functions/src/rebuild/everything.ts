import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { receivedPages } from '../platform/received';
import type { Source } from '../platform/sweep/source';

const ALWAYS = { from: 0, to: Date.parse('9999-12-31T00:00:00Z') };

/** Every document of one kind that a school has. */
export async function* everything(
  db: Firestore,
  from: Source['from'],
  school: string,
): AsyncGenerator<QueryDocumentSnapshot> {
  for await (const page of receivedPages(db, from, school, ALWAYS)) yield* page;
}
