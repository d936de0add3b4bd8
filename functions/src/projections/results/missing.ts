import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { readAll } from '../../platform/store';
import { placeOf } from '../../platform/pupil-place';
import type { Page } from '../../platform/sweep/source';

/** A result names the revision that it was made of; its aggregates were changed in the same transaction. */
export async function missingAsResults(db: Firestore, page: Page): Promise<Page> {
  const resultOf = (snapshot: QueryDocumentSnapshot) => {
    const { school, pupilId, id } = placeOf(snapshot);
    return paths.result(school, pupilId, id);
  };
  const wordsOf = (snapshot: QueryDocumentSnapshot) => {
    const { school, pupilId, id } = placeOf(snapshot);
    return paths.surveyWords(school, pupilId, id);
  };
  const written = page.filter((snapshot) => snapshot.get('comment') !== undefined);
  const made = await readAll(db, [...page.map(resultOf), ...written.map(wordsOf)], ['rev', 'deviceId']);
  const isMade = (snapshot: QueryDocumentSnapshot, path: string) =>
    ['rev', 'deviceId'].every((field) => made.get(path)?.get(field) === snapshot.get(field));
  return page.filter(
    (snapshot) =>
      !isMade(snapshot, resultOf(snapshot)) ||
      (written.includes(snapshot) && !isMade(snapshot, wordsOf(snapshot))),
  );
}
