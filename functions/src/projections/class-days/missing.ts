/** What of a page of source documents does not stand on its class days. Documents that cannot be read count as missing. */
import { isDeepStrictEqual } from 'node:util';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Mark } from '@domain/classes/class-day';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { readAll } from '../../platform/store';
import { placeOf } from '../../platform/pupil-place';
import type { Page } from '../../platform/sweep/source';
import { standing } from './put-marks';

type MarksOf = (snapshot: QueryDocumentSnapshot) => readonly Mark[];

/**
 * Each class day is read once for all its pupils: thirty-five check-ins cost one read to find complete. A check-in is looked
 * for in the class that its tablet knew first, so that only the few in another class cost a look at the pupil.
 */
export async function missingOnClassDays(db: Firestore, page: Page, marksOf: MarksOf): Promise<Page> {
  const boards = new Map<string, unknown>();
  const known = await absent(db, page, marksOf, boards, (snapshot) => {
    const classId: unknown = snapshot.get('classId');
    return typeof classId === 'string' ? [classId] : [];
  });
  const classIds = await presentClasses(db, known);
  return absent(db, known, marksOf, boards, (snapshot) => classIds.get(placeOf(snapshot).pupilId) ?? []);
}

/** Those whose marks are not all on the boards of the given classes, or that have no class to look in. */
async function absent(
  db: Firestore,
  page: Page,
  marksOf: MarksOf,
  boards: Map<string, unknown>,
  classesOf: (snapshot: QueryDocumentSnapshot) => readonly string[],
): Promise<Page> {
  const wanted = page.map((snapshot) => {
    const { school } = placeOf(snapshot);
    const marks = readable(marksOf, snapshot);
    const places = classesOf(snapshot).flatMap((classId) =>
      (marks ?? []).map((mark) => ({ mark, board: paths.classDay(school, classId, mark.day) })),
    );
    return { snapshot, places, complete: marks !== undefined && (places.length > 0 || marks.length === 0) };
  });
  const unread = wanted.flatMap(({ places }) => places.map(({ board }) => board));
  for (const [path, board] of await readAll(
    db,
    unread.filter((path) => !boards.has(path)),
  ))
    boards.set(path, fromStored(board.data()));
  return wanted
    .filter(
      ({ complete, places }) =>
        !complete ||
        places.some(
          ({ mark, board }) => !isDeepStrictEqual(standing(boards.get(board), mark.at), mark.value),
        ),
    )
    .map(({ snapshot }) => snapshot);
}

function readable(marksOf: MarksOf, snapshot: QueryDocumentSnapshot): readonly Mark[] | undefined {
  try {
    return marksOf(snapshot);
  } catch {
    // The projection will say what is wrong with it.
    return undefined;
  }
}

async function presentClasses(db: Firestore, page: Page): Promise<Map<string, string[]>> {
  const pupils = page.map((snapshot) => {
    const { school, pupilId } = placeOf(snapshot);
    return paths.pupil(school, pupilId);
  });
  const found = await readAll(db, pupils, ['classIds']);
  return new Map([...found.values()].map((pupil) => [pupil.id, (pupil.get('classIds') ?? []) as string[]]));
}
