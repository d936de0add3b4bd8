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
  const results = await readAll(db, page.map(resultOf), ['rev', 'deviceId']);
  return page.filter((snapshot) => {
    const result = results.get(resultOf(snapshot));
    return result?.get('rev') !== snapshot.get('rev') || result?.get('deviceId') !== snapshot.get('deviceId');
  });
}
