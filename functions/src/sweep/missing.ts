/** What of a page of source documents has not reached its projection. Documents that cannot be read count as missing. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentSnapshot, Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { plain } from '../platform/store';
import { placeOf } from './place';

type Page = readonly QueryDocumentSnapshot[];

/** What a source wants to stand, or (undefined) not to stand, on the class days of its pupil. */
export interface Mark {
  day: string;
  /** Field names from the class day down. */
  at: readonly [field: 'entries' | 'attendance' | 'contacts' | 'observations', ...keys: string[]];
  value: unknown;
}

export type MarksOf = (snapshot: QueryDocumentSnapshot) => Mark[];

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
  for (const [path, board] of await read(
    db,
    unread.filter((path) => !boards.has(path)),
  ))
    boards.set(path, plain(board.data()));
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

function readable(marksOf: MarksOf, snapshot: QueryDocumentSnapshot): Mark[] | undefined {
  try {
    return marksOf(snapshot);
  } catch {
    // The projection will say what is wrong with it.
    return undefined;
  }
}

function standing(board: unknown, at: readonly string[]): unknown {
  let place = board;
  for (const key of at)
    place = typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[key] : undefined;
  return place;
}

async function presentClasses(db: Firestore, page: Page): Promise<Map<string, string[]>> {
  const pupils = page.map((snapshot) => {
    const { school, pupilId } = placeOf(snapshot);
    return paths.pupil(school, pupilId);
  });
  const found = await read(db, pupils, ['classIds']);
  return new Map([...found.values()].map((pupil) => [pupil.id, (pupil.get('classIds') ?? []) as string[]]));
}

/** A result names the revision that it was made of; its aggregates were changed in the same transaction. */
export async function missingAsResults(db: Firestore, page: Page): Promise<Page> {
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

async function read(
  db: Firestore,
  wanted: readonly string[],
  fieldMask?: string[],
): Promise<Map<string, DocumentSnapshot>> {
  const refs = [...new Set(wanted)].map((path) => db.doc(path));
  if (refs.length === 0) return new Map();
  const snapshots = await (fieldMask ? db.getAll(...refs, { fieldMask }) : db.getAll(...refs));
  return new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
}
