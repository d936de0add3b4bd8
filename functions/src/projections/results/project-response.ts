import { isDeepStrictEqual } from 'node:util';
import { FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { answeredOnly, changesBetween, type ClassRoundChange } from '@domain/classes/class-round';
import { type Result, resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { type SurveyResponse, responseSchema } from '@domain/answers/pupil-records';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import { followChild } from '../../platform/moved/late';
import { loadInstrument, parsed, type PupilPlace, pupilPlace } from '../../platform/store';
import { apartWithin } from '../../platform/apart';
import { apartOf } from './apart';
import { wordsChange, type WordsPlace, wordsRef, writeWords } from './project-words';
import { resultDocuments, resultOf } from './result-documents';
import { readTogether } from '../../platform/read-together';

/**
 * All that is made of a response: a pupil's result, counted in the class aggregates, and what the child wrote beside it. One
 * transaction reads the source and what stands of it already, and writes the new result together with the difference: a repeated
 * call finds no difference, so nothing is counted twice, and a call that dies has changed nothing.
 */
export async function projectResponse(
  db: Firestore,
  school: string,
  pupilId: string,
  roundId: string,
): Promise<void> {
  const at = { school, pupilId, roundId };
  const isOfSchool = await db.runTransaction(async (transaction) => {
    const [source, present, place, from] = await readTogether([
      transaction.get(db.doc(paths.response(school, pupilId, roundId))),
      transaction.get(db.doc(paths.result(school, pupilId, roundId))),
      pupilPlace(db, transaction, school, pupilId),
      apartWithin(transaction, db, school, pupilId),
    ]);
    const response = parsed(responseSchema, source);
    // Words that stand came in this transaction, with the result: where neither is, there is nothing to take back.
    const isFirst = place && isUsed(place) && !present.exists;
    const words =
      isFirst && response && response.comment === undefined
        ? undefined
        : await wordsChange(db, transaction, at, {
            ...{ response, place, apart: from },
            present: await transaction.get(wordsRef(db, at)),
          });
    const counted = response && place && { response, place, before: parsed(resultSchema, present) };
    const writeCounted = counted && (await countedChange(db, transaction, at, { ...counted, from }));
    if (words) writeWords(transaction, words);
    writeCounted?.();
    return !response || place !== undefined;
  });
  if (!isOfSchool) await followChild(db, school, pupilId);
}

interface Counted {
  readonly response: SurveyResponse;
  readonly place: PupilPlace;
  /** What is counted already. */
  readonly before: Result | undefined;
  /** Whom the child is kept apart from. */
  readonly from: readonly string[] | undefined;
}

/** The writes of the result and of the difference in the aggregates, once everything is read. `undefined`: nothing changes. */
async function countedChange(
  db: Firestore,
  transaction: Transaction,
  { school, pupilId, roundId }: WordsPlace,
  { response, place, before, from = [] }: Counted,
): Promise<(() => void) | undefined> {
  const instrument = await loadInstrument(db, response.instrument);
  const apart = await apartOf(from, before, () => transaction.get(db.doc(paths.round(school, roundId))));
  const scored = resultOf(instrument, response, place, before, apart);
  // Of a child whose data are used no more only that stands which a person has to hear of for its safety.
  const after = isUsed(place) ? scored : undefined;
  if (after && isDeepStrictEqual(before, after)) return undefined;
  const made = resultDocuments(instrument, response, scored);
  const changes = changesBetween(instrument, before, after);
  return () => {
    const resultRef = db.doc(paths.result(school, pupilId, roundId));
    const homeroomRef = db.doc(paths.homeroomResult(school, pupilId, roundId));
    if (after) transaction.set(resultRef, made.result).set(homeroomRef, made.homeroomResult);
    else transaction.delete(resultRef).delete(homeroomRef);
    transaction.set(db.doc(paths.sensitiveAnswers(school, pupilId, roundId)), made.sensitiveAnswers);
    for (const [classId, change] of changes) {
      const form = formOfGrade(gradeOfClass(classId));
      const head = { classId, roundId, instrument: response.instrument, form };
      const full = db.doc(paths.classRoundFull(school, roundId, classId));
      const homeroom = db.doc(paths.classRound(school, roundId, classId));
      transaction.set(full, { ...head, ...increments(change) }, { merge: true });
      const answered = increments(answeredOnly(instrument, change));
      transaction.set(homeroom, { ...head, ...answered }, { merge: true });
    }
  };
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
