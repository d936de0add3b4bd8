import type { Firestore } from 'firebase-admin/firestore';
import { closingOf } from '@domain/closing';
import { type Closing, closingSchema, type Result } from '@domain/derived';
import { paths } from '@domain/paths';
import { responseSchema } from '@domain/pupil-records';
import { type Round, roundSchema } from '@domain/school';
import { cityStats, schoolStats } from '@domain/stats';
import { resultOf } from '../responses/result-documents';
import { loadInstrument, parsed, pupilPlaces } from '../store';

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
  const closingRef = db.doc(paths.closing(school, roundId));
  const [closed, published] = await db.getAll(
    closingRef,
    db.doc(paths.schoolStats(school, roundId, 'school')),
  );
  if (!closed?.exists || !published?.exists) {
    const now = closed?.exists ? undefined : await tally(db, school, roundId, round);
    await db.runTransaction(async (transaction) => {
      const stored = parsed(closingSchema, await transaction.get(closingRef));
      const closing = stored ?? now;
      if (!closing) return;
      const stats = schoolStats(roundId, closing);
      const refs = stats.map(({ scope }) => db.doc(paths.schoolStats(school, roundId, scope)));
      const standing = await transaction.getAll(...refs);
      if (!stored) transaction.create(closingRef, closing);
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
  const snapshots = ids.length
    ? await db.getAll(...ids.map((pupilId) => db.doc(paths.response(school, pupilId, roundId))))
    : [];
  const results = snapshots.flatMap((snapshot, index): Result[] => {
    const response = parsed(responseSchema, snapshot);
    const place = pupils.get(ids[index] ?? '');
    if (!response || !place || response.receivedAt > round.closesAt) return [];
    return [resultOf(instrument, response, place)];
  });
  return closingOf(
    round.instrument,
    instrument.indicators.map(({ id }) => id),
    results,
  );
}

async function closeCityRound(db: Firestore, roundId: string, now: string): Promise<void> {
  const cityRef = db.doc(paths.cityStats(roundId));
  if ((await cityRef.get()).exists) return;
  const { docs: schools } = await db.collection('schools').select().get();
  const rounds = await db.getAll(...schools.map(({ id }) => db.doc(paths.round(id, roundId))));
  const taking = rounds.flatMap((snapshot, index) => {
    const round = parsed(roundSchema, snapshot);
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
