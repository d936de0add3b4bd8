import type { Firestore } from 'firebase-admin/firestore';
import { resultSchema, type Stats } from '@domain/derived';
import { paths } from '@domain/paths';
import { responseSchema } from '@domain/pupil-records';
import { gradeOfClass, type Round, roundSchema } from '@domain/school';
import { publish, publishWhole, type GroupedResult } from '@domain/stats';
import { resultOf } from '../responses/project-response';
import { loadInstrument, parsed, pupilPlaces } from '../store';

/**
 * The results that a round's statistics rest on: of all responses that had arrived when it closed. They are scored here from the
 * responses, because `results` may still be on their way. `group` is the grade.
 */
async function resultsAtClose(
  db: Firestore,
  school: string,
  roundId: string,
  round: Round,
): Promise<GroupedResult[]> {
  const [instrument, pupils] = await Promise.all([
    loadInstrument(db, round.instrument),
    pupilPlaces(db, school),
  ]);
  const ids = [...pupils.keys()].sort();
  const snapshots = ids.length
    ? await db.getAll(...ids.map((pupilId) => db.doc(paths.response(school, pupilId, roundId))))
    : [];
  return snapshots.flatMap((snapshot, index) => {
    const response = parsed(responseSchema, snapshot);
    const place = pupils.get(ids[index] ?? '');
    if (!response || !place || response.receivedAt > round.closesAt) return [];
    const result = resultSchema.parse(resultOf(instrument, response, place));
    return [{ group: `grade-${gradeOfClass(place.classId)}`, result }];
  });
}

/**
 * Publishes a closed round's statistics: once. What stands is never computed again, so that nobody can compare before and
 * after one more answer. The city's numbers follow when no school of the city still has the round open. `now` is an ISO instant.
 */
export async function closeRound(
  db: Firestore,
  school: string,
  roundId: string,
  round: Round,
  now: string,
): Promise<void> {
  if ((await db.doc(paths.schoolStats(school, roundId, 'school')).get()).exists) {
    await closeCityRound(db, roundId, now);
    return;
  }
  const instrument = await loadInstrument(db, round.instrument);
  const published = publish(instrument, await resultsAtClose(db, school, roundId, round), 'school');
  const batch = db.batch();
  for (const { scope, forms } of published) {
    const stats: Stats = { roundId, scope, instrument: round.instrument, forms };
    batch.set(db.doc(paths.schoolStats(school, roundId, scope)), stats);
  }
  await batch.commit();
  await closeCityRound(db, roundId, now);
}

async function closeCityRound(db: Firestore, roundId: string, now: string): Promise<void> {
  if ((await db.doc(paths.cityStats(roundId)).get()).exists) return;
  const schools = await db.collection('schools').select().get();
  const results: GroupedResult[] = [];
  let instrumentRef: string | undefined;
  for (const { id: school } of schools.docs) {
    const round = parsed(roundSchema, await db.doc(paths.round(school, roundId)).get());
    if (!round) continue;
    if (round.closesAt > now) return;
    if (!(await db.doc(paths.schoolStats(school, roundId, 'school')).get()).exists) return;
    instrumentRef ??= round.instrument;
    const ofSchool = await resultsAtClose(db, school, roundId, round);
    results.push(...ofSchool.map(({ result }) => ({ group: school, result })));
  }
  if (!instrumentRef) return;
  const instrument = await loadInstrument(db, instrumentRef);
  const stats: Stats = {
    roundId,
    scope: 'city',
    instrument: instrumentRef,
    forms: publishWhole(instrument, results),
  };
  await db.doc(paths.cityStats(roundId)).set(stats);
}
