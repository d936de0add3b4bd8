import { isDeepStrictEqual } from 'node:util';
import type { Firestore } from 'firebase-admin/firestore';
import { classRoundOf, forHomeroom } from '@domain/classes/class-round';
import { closingSchema } from '@domain/derived';
import { type Result, resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import type { Round } from '@domain/school/round';
import { invitedByClass } from '../rounds/invite-classes';
import { resultsLeft } from '../platform/moved/left-results';
import { leniently, loadInstrument, parsed, type PupilPlace } from '../platform/store';

/**
 * Adds up one round's results per class anew. Results are read and their sum is written in one transaction: an answer that
 * arrives meanwhile is in the sum, or its difference is added to it, and never both or neither. What was asked and published
 * when the round closed stays as it was. `results` are those that stand. Returns the paths that should exist and how many
 * documents were written.
 */
export async function rebuildClassRounds(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  roundId: string,
  round: Round,
  results: ReadonlyMap<string, object>,
): Promise<{ standing: string[]; written: number }> {
  const instrument = await loadInstrument(db, round.instrument);
  const closing = parsed(closingSchema, await db.doc(paths.closing(school, roundId)).get());
  const invited = closing?.classes
    ? new Map(Object.entries(closing.classes).map(([classId, one]) => [classId, one.invited]))
    : invitedByClass(round, places.values());
  const left = await resultsLeft(db, school, roundId);
  const classIds = [...invited.keys(), ...left.flatMap((one) => one.classIds)];
  const pupilsOf = new Map<string, string[]>(classIds.map((classId) => [classId, []]));
  for (const [pupilId, { classIds }] of places) {
    const counted = results.get(paths.result(school, pupilId, roundId)) as Result | undefined;
    for (const classId of new Set([...classIds, ...(counted?.classIds ?? [])]))
      pupilsOf.set(classId, [...(pupilsOf.get(classId) ?? []), pupilId]);
  }
  const unpublished = classRoundOf(
    { classId: '2000-1-1', roundId, instrument: round.instrument, invited: 0 },
    instrument,
    [],
  );

  const standing: string[] = [];
  let written = 0;
  for (const [classId, pupilIds] of pupilsOf) {
    written += await db.runTransaction(async (transaction) => {
      const refs = pupilIds.map((pupilId) => db.doc(paths.result(school, pupilId, roundId)));
      const answers = (refs.length ? await transaction.getAll(...refs) : [])
        .flatMap((one) => leniently(resultSchema, one) ?? [])
        .concat(left)
        .filter(({ classIds }) => classIds.includes(classId));
      if (answers.length === 0 && !invited.has(classId)) return 0;
      const head = { classId, roundId, instrument: round.instrument, invited: invited.get(classId) ?? 0 };
      const full = classRoundOf(head, instrument, answers);
      const { indicators } = forHomeroom(instrument, closing?.classes?.[classId] ?? unpublished);
      const wanted = [
        { ref: db.doc(paths.classRoundFull(school, roundId, classId)), document: full },
        { ref: db.doc(paths.classRound(school, roundId, classId)), document: { ...full, indicators } },
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
