import { isOfEarlierYear } from '@domain/classes/counted-classes';
import { resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { responseSchema } from '@domain/answers/pupil-records';
import { surveyWordsSchema } from '@domain/survey/survey-words';
import { toStored } from '@domain/documents/instants';
import { leniently, loadInstrument } from '../platform/store';
import { TIMES } from '../platform/stored';
import { placeOf } from '../platform/pupil-place';
import type { Projection } from './projection';
import { apartOf } from './results/apart';
import { missingAsResults } from './results/missing';
import { projectResponse } from './results/project-response';
import { wordsNow } from './results/project-words';
import { resultDocuments, resultOf } from './results/result-documents';

/** Results, the homeroom's view of them, sensitive answers; and, when projected, the difference in the class aggregates. */
export const responses: Projection = {
  from: 'responses',
  onto: 'results',
  missing: missingAsResults,
  project: (db, { school, pupilId, id }) => projectResponse(db, school, pupilId, id),

  async rebuild(db, snapshot, pupil, rebuilt) {
    const response = leniently(responseSchema, snapshot);
    if (!response) return;
    const { school, pupilId, id: roundId } = placeOf(snapshot);
    const instrument = await loadInstrument(db, response.instrument);
    const path = paths.result(school, pupilId, roundId);
    const standing = leniently(resultSchema, await db.doc(path).get());
    const counted = isOfEarlierYear(response, pupil) ? standing : undefined;
    const apart = await apartOf(pupil.apart, standing, () => db.doc(paths.round(school, roundId)).get());
    const made = resultDocuments(instrument, response, resultOf(instrument, response, pupil, counted, apart));
    if (isUsed(pupil)) {
      rebuilt.set(path, made.result);
      rebuilt.set(paths.homeroomResult(school, pupilId, roundId), made.homeroomResult);
    }
    rebuilt.set(paths.sensitiveAnswers(school, pupilId, roundId), made.sensitiveAnswers);
    if (response.comment === undefined) return;
    const wordsRef = db.doc(paths.surveyWords(school, pupilId, roundId));
    const before = leniently(surveyWordsSchema, await wordsRef.get());
    const world = { place: pupil, staff: pupil.staff, apart: pupil.apart, now: pupil.now };
    const after = wordsNow({ school, pupilId, roundId }, response, before, world);
    if (after) rebuilt.set(wordsRef.path, toStored(surveyWordsSchema, after, TIMES));
  },
};
