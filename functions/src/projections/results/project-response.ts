import { isDeepStrictEqual } from 'node:util';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { answeredOnly, changesBetween, type ClassRoundChange } from '@domain/classes/class-round';
import { resultSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { responseSchema } from '@domain/answers/pupil-records';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import { followChild } from '../../platform/moved/late';
import { loadInstrument, parsed, pupilPlace } from '../../platform/store';
import { apartWithin } from '../../platform/apart';
import { apartOf } from './apart';
import { projectWords } from './project-words';
import { resultDocuments, resultOf } from './result-documents';

/** All that is made of a response: what was counted of it, and what the child wrote beside it. */
export async function projectResponse(
  db: Firestore,
  school: string,
  pupilId: string,
  roundId: string,
): Promise<void> {
  await projectWords(db, { school, pupilId, roundId });
  await projectAnswers(db, school, pupilId, roundId);
}

/**
 * Scores a pupil's response and counts it in the class aggregates. One transaction reads the source and the result that is
 * counted already, and writes the new result together with the difference: a repeated call finds no difference, so
 * nothing is counted twice, and a call that dies has changed nothing.
 */
async function projectAnswers(
  db: Firestore,
  school: string,
  pupilId: string,
  roundId: string,
): Promise<void> {
  const isOfSchool = await db.runTransaction(async (transaction) => {
    const resultRef = db.doc(paths.result(school, pupilId, roundId));
    const [source, present, place, from = []] = await Promise.all([
      transaction.get(db.doc(paths.response(school, pupilId, roundId))),
      transaction.get(resultRef),
      pupilPlace(db, transaction, school, pupilId),
      apartWithin(transaction, db, school, pupilId),
    ]);
    const response = parsed(responseSchema, source);
    if (!response || !place) return !response;
    const instrument = await loadInstrument(db, response.instrument);
    const before = parsed(resultSchema, present);
    const apart = await apartOf(from, before, () => transaction.get(db.doc(paths.round(school, roundId))));
    const scored = resultOf(instrument, response, place, before, apart);
    // Of a child whose data are used no more only that stands which a person has to hear of for its safety.
    const after = isUsed(place) ? scored : undefined;
    if (after && isDeepStrictEqual(before, after)) return true;

    const made = resultDocuments(instrument, response, scored);
    const homeroomRef = db.doc(paths.homeroomResult(school, pupilId, roundId));
    if (after) transaction.set(resultRef, made.result).set(homeroomRef, made.homeroomResult);
    else transaction.delete(resultRef).delete(homeroomRef);
    transaction.set(db.doc(paths.sensitiveAnswers(school, pupilId, roundId)), made.sensitiveAnswers);
    for (const [classId, change] of changesBetween(instrument, before, after)) {
      const head = {
        classId,
        roundId,
        instrument: response.instrument,
        form: formOfGrade(gradeOfClass(classId)),
      };
      const full = db.doc(paths.classRoundFull(school, roundId, classId));
      const homeroom = db.doc(paths.classRound(school, roundId, classId));
      transaction.set(full, { ...head, ...increments(change) }, { merge: true });
      transaction.set(
        homeroom,
        { ...head, ...increments(answeredOnly(instrument, change)) },
        { merge: true },
      );
    }
    return true;
  });
  if (!isOfSchool) await followChild(db, school, pupilId);
}

/**
 * The difference as increments. They are exact here because they stand in the transaction that also replaces the result they
 * were computed from; reading the aggregate instead would make a whole class wait for one document. Keys that change
 * by nothing are written too, so that every aggregate has all keys.
 */
export function increments({ answered, indicators }: ClassRoundChange) {
  const by = FieldValue.increment.bind(FieldValue);
  return {
    answered: by(answered),
    invited: by(0),
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, { n, sum, distribution }]) => [
        id,
        {
          n: by(n),
          sum: by(sum),
          distribution: Object.fromEntries(
            Object.entries(distribution).map(([band, count]) => [band, by(count)]),
          ),
        },
      ]),
    ),
  };
}
