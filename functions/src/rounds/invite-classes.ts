import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { forHomeroom } from '@domain/classes/class-round';
import type { Instrument } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import { isUsed } from '@domain/rights/stops';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';
import { type Round, roundSchema } from '@domain/school/round';
import { increments } from '../projections/results/project-response';
import { loadInstrument, parsed, type PupilPlace, pupilPlaces } from '../platform/store';

/** How many active pupils of each class are asked in a round and counted; classes that are not asked are left out. Nobody, where it is only tried out. */
export function invitedByClass(
  round: Pick<Round, 'classIds' | 'practice'>,
  pupils: Iterable<PupilPlace>,
): Map<string, number> {
  const invited = new Map<string, number>();
  if (round.practice) return invited;
  for (const pupil of pupils) {
    if (pupil.status !== 'active' || !isUsed(pupil)) continue;
    for (const classId of pupil.classIds) {
      if (round.classIds !== 'all' && !round.classIds.includes(classId)) continue;
      invited.set(classId, (invited.get(classId) ?? 0) + 1);
    }
  }
  return invited;
}

/**
 * Opens the aggregates of a round: every asked class has one, with the number of those asked. A class that is no longer asked
 * and has not answered loses its own. Repeating it changes nothing, nor does anything once the round has closed: by the next
 * roll-over pupils are in other classes.
 */
export async function inviteClasses(db: Firestore, school: string, roundId: string): Promise<void> {
  const [pupils, opened] = await Promise.all([
    pupilPlaces(db, school),
    db
      .collection(`${paths.school(school)}/classRoundsFull`)
      .where('roundId', '==', roundId)
      .select()
      .get(),
  ]);
  await db.runTransaction(async (transaction) => {
    const round = parsed(roundSchema, await transaction.get(db.doc(paths.round(school, roundId))));
    if (!round || (await transaction.get(db.doc(paths.closing(school, roundId)))).exists) return;
    const instrument = await loadInstrument(db, round.instrument);
    const invited = invitedByClass(round, pupils.values());
    const classOf = ({ ref }: { ref: DocumentReference }) => paths.classRoundFull.in(ref.path)?.classId ?? '';
    const uninvited = opened.docs.filter((one) => !invited.has(classOf(one)));
    const left = uninvited.length ? await transaction.getAll(...uninvited.map(({ ref }) => ref)) : [];
    for (const snapshot of left) {
      const homeroom = db.doc(paths.classRound(school, roundId, classOf(snapshot)));
      const answered = snapshot.get('answered') !== 0;
      for (const ref of [snapshot.ref, homeroom])
        if (answered) transaction.set(ref, { invited: 0 }, { merge: true });
        else transaction.delete(ref);
    }
    for (const [classId, count] of invited) {
      const head = {
        classId,
        roundId,
        instrument: round.instrument,
        form: formOfGrade(gradeOfClass(classId)),
      };
      const nothing = { answered: 0, indicators: noCounts(instrument) };
      const full = { ...head, ...increments(nothing), invited: count };
      const homeroom = { ...head, ...increments(forHomeroom(instrument, nothing)), invited: count };
      transaction.set(db.doc(paths.classRoundFull(school, roundId, classId)), full, { merge: true });
      transaction.set(db.doc(paths.classRound(school, roundId, classId)), homeroom, { merge: true });
    }
  });
}

function noCounts(instrument: Instrument) {
  const none = { n: 0, sum: 0, distribution: { '0': 0, '20': 0, '40': 0, '60': 0, '80': 0 } };
  return Object.fromEntries(instrument.indicators.map(({ id }) => [id, none]));
}
