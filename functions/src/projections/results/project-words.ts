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
import { leniently, parsed, type PupilPlace, pupilPlace } from '../../platform/store';
import { TIMES } from '../../platform/stored';

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

export async function projectWords(db: Firestore, { school, pupilId, roundId }: WordsPlace): Promise<void> {
  const ref = db.doc(paths.surveyWords(school, pupilId, roundId));
  await db.runTransaction(async (transaction) => {
    const [source, present] = await transaction.getAll(db.doc(paths.response(school, pupilId, roundId)), ref);
    const response = source && parsed(responseSchema, source);
    if (response?.comment === undefined && !present?.exists) return;
    const before = present && leniently(surveyWordsSchema, present);
    const after = response && (await madeOf(db, transaction, { school, pupilId, roundId }, response, before));
    if (!after) {
      if (present?.exists) transaction.delete(ref);
      return;
    }
    const stored = toStored(surveyWordsSchema, after, TIMES);
    if (!isDeepStrictEqual(present?.data(), stored)) transaction.set(ref, stored);
  });
}

async function madeOf(
  db: Firestore,
  transaction: Transaction,
  at: WordsPlace,
  response: SurveyResponse,
  before: SurveyWords | undefined,
): Promise<SurveyWords | undefined> {
  const { school, pupilId } = at;
  const place = await pupilPlace(db, transaction, school, pupilId);
  if (!place) return undefined;
  const people = await transaction.get(db.collection(`${paths.school(school)}/staff`));
  const apart = (await apartWithin(transaction, db, school, pupilId)) ?? [];
  const world = { place, staff: membersOf(people.docs), apart, now: Date.now() };
  return wordsNow(at, response, before, world);
}

function membersOf(documents: readonly DocumentSnapshot[]): Map<string, Member> {
  return new Map(
    documents.flatMap((one) => {
      const member = leniently(staffSchema, one);
      return member ? [[one.id, member] as const] : [];
    }),
  );
}
