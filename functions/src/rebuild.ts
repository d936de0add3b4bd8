/** Every derived document of a school again from its sources: the same bytes that triggers and sweeps arrive at. */
import type { DocumentReference, Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { classDayEntry, signatures } from '@domain/class-day';
import { classRoundOf, forHomeroom } from '@domain/class-round';
import type { ClassDay, Result } from '@domain/derived';
import { paths } from '@domain/paths';
import { checkInSchema, responseSchema } from '@domain/pupil-records';
import { isInvited, type Round, roundSchema } from '@domain/school';
import { homeroomView, sensitiveAnswersOf } from '@domain/scoring';
import { attendanceMonthSchema, contactSchema, topicSchema } from '@domain/staff-records';
import { resultOf } from './responses/project-response';
import { closeRound } from './rounds/close-round';
import { invitedByClass } from './rounds/invite-classes';
import { loadInstrument, parsed, type PupilPlace, pupilPlaces } from './store';
import { placeOf } from './sweep/missing';

type Documents = Map<string, object>;
type Places = ReadonlyMap<string, PupilPlace>;
type Collection = 'checkIns' | 'responses' | 'contacts' | 'topics' | 'attendance';

export interface RebuildOptions {
  onProgress?: (phase: 'class-days' | 'rounds' | 'writing' | 'statistics') => void;
  /** Ms since 1970: rounds closed by then have their statistics published if they have none. */
  now?: number;
}

/**
 * Recomputes and replaces in place; derived documents without a source are removed. Published statistics that stand are left
 * alone (see close-round.ts). Returns how many documents were written.
 */
export async function rebuildSchool(
  db: Firestore,
  school: string,
  { onProgress, now = Date.now() }: RebuildOptions = {},
): Promise<number> {
  const places = await pupilPlaces(db, school);
  onProgress?.('class-days');
  const documents: Documents = await classDays(db, school, places);
  onProgress?.('rounds');
  const rounds = await roundsOf(db, school);
  for (const [path, document] of await roundDocuments(db, school, places, rounds))
    documents.set(path, document);
  onProgress?.('writing');
  await replaceAll(db, school, documents);
  onProgress?.('statistics');
  for (const [roundId, round] of rounds)
    if (Date.parse(round.closesAt) <= now)
      await closeRound(db, school, roundId, round, new Date(now).toISOString());
  return documents.size;
}

async function sources(
  db: Firestore,
  school: string,
  collection: Collection,
): Promise<QueryDocumentSnapshot[]> {
  const { docs } = await db
    .collectionGroup(collection)
    .where('school', '==', school)
    .orderBy('receivedAt')
    .get();
  return docs;
}

async function classDays(db: Firestore, school: string, places: Places): Promise<Documents> {
  const days = new Map<string, ClassDay>();
  const each = (
    snapshot: QueryDocumentSnapshot,
    day: string,
    add: (classDay: ClassDay, pupilId: string) => void,
  ) => {
    const { pupilId } = placeOf(snapshot);
    for (const classId of places.get(pupilId)?.classIds ?? []) {
      const path = paths.classDay(school, classId, day);
      const classDay = days.get(path) ?? { classId, day };
      days.set(path, classDay);
      add(classDay, pupilId);
    }
  };

  for (const snapshot of await sources(db, school, 'checkIns')) {
    const checkIn = parsed(checkInSchema, snapshot);
    if (checkIn)
      each(snapshot, checkIn.day, (classDay, pupilId) => {
        (classDay.entries ??= {})[pupilId] = classDayEntry(checkIn);
      });
  }
  for (const snapshot of await sources(db, school, 'attendance')) {
    const month = parsed(attendanceMonthSchema, snapshot);
    for (const [day, { state, source }] of Object.entries(month?.days ?? {})) {
      if (source === 'import' && state === 'present') continue;
      each(snapshot, day, (classDay, pupilId) => {
        (classDay.attendance ??= {})[pupilId] = state;
      });
    }
  }
  for (const collection of ['contacts', 'topics'] as const) {
    for (const snapshot of await sources(db, school, collection)) {
      const mark =
        collection === 'contacts' ? parsed(contactSchema, snapshot) : parsed(topicSchema, snapshot);
      if (!mark || ('kind' in mark && mark.kind !== 'observation')) continue;
      const key = collection === 'contacts' ? 'contacts' : 'observations';
      each(snapshot, mark.day, (classDay, pupilId) => {
        const marks = (classDay[key] ??= {});
        marks[pupilId] = { ...marks[pupilId], ...signatures([mark]) };
      });
    }
  }
  return days;
}

async function roundsOf(db: Firestore, school: string): Promise<Map<string, Round>> {
  const { docs } = await db.collection(`${paths.school(school)}/rounds`).get();
  return new Map(
    docs.flatMap((snapshot) => {
      const round = parsed(roundSchema, snapshot);
      return round ? [[snapshot.id, round] as const] : [];
    }),
  );
}

async function roundDocuments(
  db: Firestore,
  school: string,
  places: Places,
  rounds: ReadonlyMap<string, Round>,
): Promise<Documents> {
  const documents: Documents = new Map();
  const results = new Map<string, Result[]>();
  for (const snapshot of await sources(db, school, 'responses')) {
    const response = parsed(responseSchema, snapshot);
    const { pupilId, id: roundId } = placeOf(snapshot);
    const place = places.get(pupilId);
    if (!response || !place) continue;
    const instrument = await loadInstrument(db, response.instrument);
    const result = resultOf(instrument, response, place);
    results.set(roundId, [...(results.get(roundId) ?? []), result]);
    documents.set(paths.result(school, pupilId, roundId), result);
    documents.set(paths.homeroomResult(school, pupilId, roundId), homeroomView(instrument, result));
    const { classId, form, rev, deviceId } = result;
    documents.set(paths.sensitiveAnswers(school, pupilId, roundId), {
      ...{ classId, instrument: result.instrument, form, rev, deviceId },
      answers: sensitiveAnswersOf(instrument, response.answers),
    });
  }
  for (const [roundId, round] of rounds) {
    const instrument = await loadInstrument(db, round.instrument);
    const invited = invitedByClass(round, places.values());
    const ofRound = results.get(roundId) ?? [];
    const classIds = new Set([...invited.keys(), ...ofRound.flatMap((result) => result.classIds)]);
    for (const classId of classIds) {
      const place = { classId, roundId, instrument: round.instrument, invited: invited.get(classId) ?? 0 };
      const ofClass = ofRound.filter((result) => result.classIds.includes(classId));
      if (ofClass.length === 0 && !isInvited(round, [classId])) continue;
      const full = classRoundOf(place, instrument, ofClass);
      documents.set(paths.classRoundFull(school, roundId, classId), full);
      documents.set(paths.classRound(school, roundId, classId), forHomeroom(instrument, full));
    }
  }
  return documents;
}

async function replaceAll(db: Firestore, school: string, documents: Documents): Promise<void> {
  const others = await othersThan(db, school, documents);
  const writer = db.bulkWriter();
  const writes = Promise.all([
    ...others.map((ref) => writer.delete(ref)),
    ...[...documents].map(([path, document]) => writer.set(db.doc(path), document)),
  ]);
  await writer.close();
  await writes;
}

/** Derived documents that no source stands behind any more. */
async function othersThan(db: Firestore, school: string, documents: Documents): Promise<DocumentReference[]> {
  const root = db.doc(paths.school(school));
  const pupils = await root.collection('pupils').listDocuments();
  const collections = [
    ...['classDays', 'classRounds', 'classRoundsFull'].map((name) => root.collection(name)),
    ...pupils.flatMap((pupil) =>
      ['results', 'homeroomResults', 'sensitiveAnswers'].map((name) => pupil.collection(name)),
    ),
  ];
  const others: DocumentReference[] = [];
  for (const collection of collections)
    others.push(...(await collection.listDocuments()).filter(({ path }) => !documents.has(path)));
  return others;
}
