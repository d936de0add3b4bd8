/** What of a page of source documents does not stand on its class days. Documents that cannot be read count as missing. */
import { isDeepStrictEqual } from 'node:util';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Mark } from '@domain/classes/class-day';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { apartOfAll } from '../../platform/apart';
import { readAll } from '../../platform/store';
import { placeOf } from '../../platform/pupil-place';
import type { Page } from '../../platform/sweep/source';
import { type BoardPlace, boardPlaces } from './places';
import { standing } from './put-marks';

type MarksOf = (snapshot: QueryDocumentSnapshot) => readonly Mark[];
type PlacesOf = (snapshot: QueryDocumentSnapshot, marks: readonly Mark[]) => readonly BoardPlace[];

/**
 * Each class day is read once for all its pupils: thirty-five check-ins cost one read to find complete. A check-in is looked
 * for in the class that its tablet knew first, and as of a child that is kept apart from nobody, so that only the few others cost a look at the
 * pupil and at whom it is kept apart from.
 */
export async function missingOnClassDays(db: Firestore, page: Page, marksOf: MarksOf): Promise<Page> {
  const boards = new Map<string, unknown>();
  const known = await absent(db, page, marksOf, boards, (snapshot, marks) => {
    const classId: unknown = snapshot.get('classId');
    const classIds = typeof classId === 'string' ? [classId] : [];
    return boardPlaces(placeOf(snapshot), classIds, marks, undefined).shown;
  });
  const [classIds, apart] = await Promise.all([presentClasses(db, known), apartOf(db, known)]);
  return absent(db, known, marksOf, boards, (snapshot, marks) => {
    const place = placeOf(snapshot);
    const { pupilId } = place;
    const { shown, kept } = boardPlaces(place, classIds.get(pupilId) ?? [], marks, apart.get(pupilId));
    return [...shown, ...kept];
  });
}

/** Those whose marks are not all where they are to stand, or that have no class to look in. */
async function absent(
  db: Firestore,
  page: Page,
  marksOf: MarksOf,
  boards: Map<string, unknown>,
  placesOf: PlacesOf,
): Promise<Page> {
  const wanted = page.map((snapshot) => {
    const marks = readable(marksOf, snapshot);
    const places = placesOf(snapshot, marks ?? []);
    return { snapshot, places, complete: marks !== undefined && (places.length > 0 || marks.length === 0) };
  });
  const unread = wanted.flatMap(({ places }) => places.map(({ path }) => path));
  for (const [path, board] of await readAll(
    db,
    unread.filter((path) => !boards.has(path)),
  ))
    boards.set(path, fromStored(board.data()));
  return wanted
    .filter(
      ({ complete, places }) =>
        !complete ||
        places.some(({ path, at, value }) => !isDeepStrictEqual(standing(boards.get(path), at), value)),
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

/** Whom the few of these pupils are kept apart from that are kept apart from anybody. A page can be of several schools. */
async function apartOf(db: Firestore, page: Page): Promise<Map<string, string[]>> {
  const bySchool = new Map<string, string[]>();
  for (const { school, pupilId } of page.map(placeOf))
    bySchool.set(school, [...(bySchool.get(school) ?? []), pupilId]);
  const found = await Promise.all(
    [...bySchool].map(([school, pupilIds]) => apartOfAll(db, school, [...new Set(pupilIds)])),
  );
  return new Map(found.flatMap((one) => [...one]));
}
