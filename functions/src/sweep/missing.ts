import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';

type Page = readonly QueryDocumentSnapshot[];

/** schools/{school}/pupils/{pupilId}/{collection}/{id} */
export function placeOf(snapshot: QueryDocumentSnapshot): { school: string; pupilId: string; id: string } {
  const [, school = '', , pupilId = '', , id = ''] = snapshot.ref.path.split('/');
  return { school, pupilId, id };
}

/** Reads each class day once for all its pupils: thirty-five check-ins cost one read to find complete. */
async function missingOnClassDays(db: Firestore, page: Page): Promise<Page> {
  const boardOf = (snapshot: QueryDocumentSnapshot) => {
    const { school, id } = placeOf(snapshot);
    return paths.classDay(school, String(snapshot.get('classId')), id);
  };
  const boards = await read(db, page.map(boardOf), ['entries']);
  return page.filter((snapshot) => {
    const entry = boards.get(boardOf(snapshot))?.get(`entries.${placeOf(snapshot).pupilId}`) as
      { rev?: number } | undefined;
    return entry?.rev !== snapshot.get('rev');
  });
}

async function missingAsResults(db: Firestore, page: Page): Promise<Page> {
  const resultOf = (snapshot: QueryDocumentSnapshot) => {
    const { school, pupilId, id } = placeOf(snapshot);
    return paths.result(school, pupilId, id);
  };
  const results = await read(db, page.map(resultOf), ['rev', 'deviceId']);
  return page.filter((snapshot) => {
    const result = results.get(resultOf(snapshot));
    return result?.get('rev') !== snapshot.get('rev') || result?.get('deviceId') !== snapshot.get('deviceId');
  });
}

async function read(db: Firestore, wanted: readonly string[], fieldMask: string[]) {
  const unique = [...new Set(wanted)];
  const snapshots = unique.length
    ? await db.getAll(...unique.map((path) => db.doc(path)), { fieldMask })
    : [];
  return new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
}

/** What of a page has not reached its projection yet. */
export const missing = { onClassDays: missingOnClassDays, asResults: missingAsResults };
