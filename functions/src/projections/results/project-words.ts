/** What a child wrote beside a survey, where its readers find all of a round. Made anew it keeps what adults did about the same words. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { surveyWordsReaders } from '@domain/access/survey-words-readers';
import type { Member } from '@domain/access/standing';
import { type SurveyResponse, responseSchema } from '@domain/answers/pupil-records';
import { countedClasses, isOfEarlierYear } from '@domain/classes/counted-classes';
import { dayOf } from '@domain/days';
import { toStored } from '@domain/documents/instants';
import { staffSchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { type SurveyWords, surveyWordsOf, surveyWordsSchema } from '@domain/survey/survey-words';
import { apartWithin } from '../../platform/apart';
import { legibleById, leniently, parsed, type PupilPlace, pupilPlace } from '../../platform/store';
import { TIMES } from '../../platform/stored';
import { readTogether } from '../../platform/read-together';

export interface WordsPlace {
  readonly school: string;
  readonly pupilId: string;
  readonly roundId: string;
}

/** What else decides what stands. */
export interface WordsWorld {
  readonly place: PupilPlace;
  readonly staff: ReadonlyMap<string, Member>;
  /** Whom the child leaves out, and whom a matter of harm is about. */
  readonly apart: readonly string[];
  /** Ms since 1970. */
  readonly now: number;
}

/** `undefined`: nothing stands. Of an earlier school year nobody comes to read what they did not read then. */
export function wordsNow(
  { school, pupilId, roundId }: WordsPlace,
  response: SurveyResponse,
  before: SurveyWords | undefined,
  { place, staff, apart, now }: WordsWorld,
): SurveyWords | undefined {
  if (!isUsed(place) || place.status === 'left') return undefined;
  const isPast = isOfEarlierYear(response, place);
  const { classId } = countedClasses(response, place, before && { ...before, classIds: [before.classId] });
  const child = { classIds: isPast ? [classId] : place.classIds, day: dayOf(now) };
  const all = surveyWordsReaders(staff, child, apart);
  const readers = isPast && before ? before.readers.filter((uid) => all.includes(uid)) : all;
  return surveyWordsOf({ school, pupilId, roundId, classId }, response, readers, before);
}

/** What stands, and what shall. Read first, written afterwards: a transaction reads nothing once it has written. */
export interface WordsChange {
  readonly present: DocumentSnapshot;
  readonly after: SurveyWords | undefined;
}

export async function projectWords(db: Firestore, at: WordsPlace): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const [source, present, place, apart] = await readTogether([
      transaction.get(db.doc(paths.response(at.school, at.pupilId, at.roundId))),
      transaction.get(wordsRef(db, at)),
      pupilPlace(db, transaction, at.school, at.pupilId),
      apartWithin(transaction, db, at.school, at.pupilId),
    ]);
    const response = parsed(responseSchema, source);
    writeWords(transaction, await wordsChange(db, transaction, at, { response, present, place, apart }));
  });
}

export const wordsRef = (db: Firestore, { school, pupilId, roundId }: WordsPlace) =>
  db.doc(paths.surveyWords(school, pupilId, roundId));

/** For a transaction that has read the response and the child. Who works at the school is read only where there are words. */
export async function wordsChange(
  db: Firestore,
  transaction: Transaction,
  at: WordsPlace,
  read: {
    readonly response: SurveyResponse | undefined;
    readonly present: DocumentSnapshot;
    readonly place: PupilPlace | undefined;
    readonly apart: readonly string[] | undefined;
  },
): Promise<WordsChange> {
  const { response, present, place, apart = [] } = read;
  const isNothing = response?.comment === undefined && !present.exists;
  if (isNothing || !response || !place) return { present, after: undefined };
  const people = await transaction.get(db.collection(`${paths.school(at.school)}/staff`));
  const world = { place, staff: legibleById(staffSchema, people.docs), apart, now: Date.now() };
  return { present, after: wordsNow(at, response, leniently(surveyWordsSchema, present), world) };
}

export function writeWords(transaction: Transaction, { present, after }: WordsChange): void {
  if (!after) {
    if (present.exists) transaction.delete(present.ref);
    return;
  }
  const stored = toStored(surveyWordsSchema, after, TIMES);
  if (!isDeepStrictEqual(present.data(), stored)) transaction.set(present.ref, stored);
}
