import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { closingOf } from '@domain/classes/closing';
import { classRoundSchema, type Closing, closingSchema } from '@domain/derived';
import { type Result, resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { responseSchema } from '@domain/answers/pupil-records';
import { type Round, roundSchema } from '@domain/school/round';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import { publishedClasses } from '@domain/classes/published-classes';
import { cityStats, schoolStats } from '@domain/classes/stats';
import { resultOf } from '../projections/results/result-documents';
import { apartOfAll } from '../platform/apart';
import { leniently, loadInstrument, parsed, pupilPlaces } from '../platform/store';
import { invitedByClass } from './invite-classes';

/**
 * Publishes a closed round's statistics and what homerooms see of it: once. What stands is never computed again, so that nobody
 * can compare before and after one more answer; only a round that closed before classes were kept gets them now. The city's
 * numbers follow when no school of the city still has the round open. Nothing is published of what was only tried out. `now` is an ISO instant.
 */
export async function closeRound(
  db: Firestore,
  school: string,
  roundId: string,
  round: Round,
  now: string,
): Promise<void> {
  if (round.practice) return;
  const closingRef = db.doc(paths.closing(school, roundId));
  const [closed, published] = await db.getAll(
    closingRef,
    db.doc(paths.schoolStats(school, roundId, 'school')),
  );
  const hasClasses = closed?.get('classes') !== undefined;
  if (!hasClasses || !published?.exists) {
    const now = hasClasses ? undefined : await tally(db, school, roundId, round);
    await db.runTransaction(async (transaction) => {
      const stored = parsed(closingSchema, await transaction.get(closingRef));
      const closing = stored?.classes || !now ? stored : { ...now, ...stored };
      if (!closing) return;
      const stats = schoolStats(roundId, closing);
      const refs = stats.map(({ scope }) => db.doc(paths.schoolStats(school, roundId, scope)));
      const standing = await transaction.getAll(...refs);
      if (!stored?.classes) {
        transaction.set(closingRef, closing);
        for (const [classId, { invited, indicators }] of Object.entries(closing.classes ?? {})) {
          const form = formOfGrade(gradeOfClass(classId));
          const head = { classId, roundId, instrument: round.instrument, form };
          // `answered` goes on with late answers, and begins here for a class whose first ones have not been counted yet.
          const answered = FieldValue.increment(0);
          const ref = db.doc(paths.classRound(school, roundId, classId));
          transaction.set(ref, { ...head, invited, answered, indicators }, { merge: true });
        }
      }
      for (const [index, snapshot] of standing.entries())
        if (!snapshot.exists) transaction.create(snapshot.ref, { ...stats[index] });
    });
  }
  await closeCityRound(db, roundId, now);
}

/** Scored from the responses that had arrived when the round closed: `results` may still be on their way. */
async function tally(db: Firestore, school: string, roundId: string, round: Round): Promise<Closing> {
  const [instrument, pupils] = await Promise.all([
    loadInstrument(db, round.instrument),
    pupilPlaces(db, school),
  ]);
  const ids = [...pupils.keys()];
  const read = (path: (school: string, pupilId: string, roundId: string) => string) =>
    ids.length ? db.getAll(...ids.map((pupilId) => db.doc(path(school, pupilId, roundId)))) : [];
  const [snapshots, standing, apart] = await Promise.all([
    read(paths.response),
    read(paths.result),
    apartOfAll(db, school, ids),
  ]);
  const results = snapshots.flatMap((snapshot, index): Result[] => {
    const response = leniently(responseSchema, snapshot);
    const place = pupils.get(ids[index] ?? '');
    if (!response || !place || !isUsed(place) || response.receivedAt > round.closesAt) return [];
    // In no figures, those of the city neither: what one of them is without the others would be its answers.
    if (apart.has(ids[index] ?? '')) return [];
    const counted = standing[index] && leniently(resultSchema, standing[index]);
    return [resultOf(instrument, response, place, counted, false)];
  });
  const indicatorIds = instrument.indicators.map(({ id }) => id);
  const invited = (await invitedThen(db, school, roundId)) ?? invitedByClass(round, pupils.values());
  return {
    ...closingOf(round.instrument, indicatorIds, results),
    classes: publishedClasses(instrument, results, invited),
  };
}

/** How many each class had been asked of, in a round that has closed already: its pupils may be in other classes now. */
async function invitedThen(
  db: Firestore,
  school: string,
  roundId: string,
): Promise<Map<string, number> | undefined> {
  if (!(await db.doc(paths.closing(school, roundId)).get()).exists) return undefined;
  const { docs } = await db
    .collection(`${paths.school(school)}/classRoundsFull`)
    .where('roundId', '==', roundId)
    .get();
  const opened = docs.flatMap((snapshot) => leniently(classRoundSchema, snapshot) ?? []);
  return new Map(
    opened.filter(({ invited }) => invited > 0).map(({ classId, invited }) => [classId, invited]),
  );
}

async function closeCityRound(db: Firestore, roundId: string, now: string): Promise<void> {
  const cityRef = db.doc(paths.cityStats(roundId));
  if ((await cityRef.get()).exists) return;
  const { docs: schools } = await db.collection('schools').select().get();
  const rounds = await db.getAll(...schools.map(({ id }) => db.doc(paths.round(id, roundId))));
  const taking = rounds.flatMap((snapshot, index) => {
    const round = leniently(roundSchema, snapshot);
    const school = schools[index]?.id;
    return round && school !== undefined ? [{ school, round }] : [];
  });
  if (taking.length === 0 || taking.some(({ round }) => round.closesAt > now)) return;
  await db.runTransaction(async (transaction) => {
    const [city, ...closed] = await transaction.getAll(
      cityRef,
      ...taking.map(({ school }) => db.doc(paths.closing(school, roundId))),
    );
    const closings = closed.flatMap((snapshot) => parsed(closingSchema, snapshot) ?? []);
    if (city?.exists || closings.length < taking.length) return;
    transaction.create(cityRef, cityStats(roundId, closings));
  });
}
