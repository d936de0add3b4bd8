import { isDeepStrictEqual } from 'node:util';
import type { Firestore } from 'firebase-admin/firestore';
import { classRoundOf, forHomeroom } from '@domain/class-round';
import { resultSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import type { Round } from '@domain/school';
import { invitedByClass } from '../rounds/invite-classes';
import { loadInstrument, parsed, type PupilPlace } from '../store';

/**
 * Adds up one round's results per class anew. Results are read and their sum is written in one transaction: an answer that
 * arrives meanwhile is in the sum, or its difference is added to it, and never both or neither. Returns the paths that
 * should exist and how many documents were written.
 */
export async function rebuildClassRounds(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  roundId: string,
  round: Round,
): Promise<{ standing: string[]; written: number }> {
  const instrument = await loadInstrument(db, round.instrument);
  const invited = invitedByClass(round, places.values());
  const pupilsOf = new Map<string, string[]>();
  for (const [pupilId, { classIds }] of places)
    for (const classId of classIds) pupilsOf.set(classId, [...(pupilsOf.get(classId) ?? []), pupilId]);

  const standing: string[] = [];
  let written = 0;
  for (const [classId, pupilIds] of pupilsOf) {
    written += await db.runTransaction(async (transaction) => {
      const refs = pupilIds.map((pupilId) => db.doc(paths.result(school, pupilId, roundId)));
      const results = (await transaction.getAll(...refs)).flatMap((one) => parsed(resultSchema, one) ?? []);
      if (results.length === 0 && !invited.has(classId)) return 0;
      const head = { classId, roundId, instrument: round.instrument, invited: invited.get(classId) ?? 0 };
      const full = classRoundOf(head, instrument, results);
      const wanted = [
        { ref: db.doc(paths.classRoundFull(school, roundId, classId)), document: full },
        { ref: db.doc(paths.classRound(school, roundId, classId)), document: forHomeroom(instrument, full) },
      ];
      standing.push(...wanted.map(({ ref }) => ref.path));
      const present = await transaction.getAll(...wanted.map(({ ref }) => ref));
      const differing = wanted.filter(
        ({ document }, index) => !isDeepStrictEqual(present[index]?.data(), document),
      );
      for (const { ref, document } of differing) transaction.set(ref, document);
      return differing.length;
    });
  }
  return { standing, written };
}
