import type { Firestore } from 'firebase-admin/firestore';
import { isOfEarlierYear } from '@domain/counted-classes';
import { resultSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { responseSchema } from '@domain/pupil-records';
import { resultDocuments, resultOf } from '../responses/result-documents';
import { leniently, loadInstrument, parsed, type PupilPlace } from '../platform/store';
import { placeOf } from '../sweep/place';
import { everything } from './everything';

/** What every response of a school makes, by path: results, the homeroom's view of them, sensitive answers. */
export async function results(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
): Promise<Map<string, object>> {
  const documents = new Map<string, object>();
  for await (const snapshot of everything(db, 'responses', school)) {
    const response = leniently(responseSchema, snapshot);
    const { pupilId, id: roundId } = placeOf(snapshot);
    const place = places.get(pupilId);
    if (!response || !place) continue;
    const instrument = await loadInstrument(db, response.instrument);
    const path = paths.result(school, pupilId, roundId);
    const counted = isOfEarlierYear(response, place)
      ? parsed(resultSchema, await db.doc(path).get())
      : undefined;
    const made = resultDocuments(instrument, response, resultOf(instrument, response, place, counted));
    documents.set(path, made.result);
    documents.set(paths.homeroomResult(school, pupilId, roundId), made.homeroomResult);
    documents.set(paths.sensitiveAnswers(school, pupilId, roundId), made.sensitiveAnswers);
  }
  return documents;
}
