import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import type { Source } from './sweep/source';

const PAGE = 300;

/** Pages of a school's documents of one kind, in the order of their arrival; after `from` and up to `to`, ms since 1970. */
export async function* receivedPages(
  db: Firestore,
  from: Source['from'],
  school: string,
  window: { from: number; to: number },
  only?: Source['only'],
): AsyncGenerator<readonly QueryDocumentSnapshot[]> {
  const ofSchool = db.collectionGroup(from).where('school', '==', school);
  const query = (only === 'wishes' ? ofSchool.where('talkTo', '==', 'homeroom') : ofSchool)
    .where('receivedAt', '>', Timestamp.fromMillis(window.from))
    .where('receivedAt', '<=', Timestamp.fromMillis(window.to))
    .orderBy('receivedAt')
    .limit(PAGE);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? query.startAfter(last) : query).get();
    yield docs;
    last = docs.length === PAGE ? docs.at(-1) : undefined;
  } while (last);
}
