import type { Firestore } from 'firebase-admin/firestore';
import { forHomeroom } from '@domain/class-round';
import type { Instrument } from '@domain/instrument';
import { paths } from '@domain/paths';
import { formOfGrade, gradeOfClass, type Round } from '@domain/school';
import { increments } from '../responses/project-response';
import { loadInstrument, type PupilPlace, pupilPlaces } from '../store';

/** How many active pupils of each class are asked in a round; classes that are not asked are left out. */
export function invitedByClass(
  round: Pick<Round, 'classIds'>,
  pupils: Iterable<PupilPlace>,
): Map<string, number> {
  const invited = new Map<string, number>();
  for (const { classIds, status } of pupils) {
    if (status !== 'active') continue;
    for (const classId of classIds) {
      if (round.classIds !== 'all' && !round.classIds.includes(classId)) continue;
      invited.set(classId, (invited.get(classId) ?? 0) + 1);
    }
  }
  return invited;
}

/** Opens the aggregates of a round: every asked class has one, with the number of those asked. Repeating it changes nothing. */
export async function inviteClasses(
  db: Firestore,
  school: string,
  roundId: string,
  round: Round,
): Promise<void> {
  const [instrument, pupils] = await Promise.all([
    loadInstrument(db, round.instrument),
    pupilPlaces(db, school),
  ]);
  const batch = db.batch();
  for (const [classId, invited] of invitedByClass(round, pupils.values())) {
    const head = { classId, roundId, instrument: round.instrument, form: formOfGrade(gradeOfClass(classId)) };
    const nothing = { answered: 0, indicators: noCounts(instrument) };
    const full = { ...head, ...increments(nothing), invited };
    const homeroom = { ...head, ...increments(forHomeroom(instrument, nothing)), invited };
    batch.set(db.doc(paths.classRoundFull(school, roundId, classId)), full, { merge: true });
    batch.set(db.doc(paths.classRound(school, roundId, classId)), homeroom, { merge: true });
  }
  await batch.commit();
}

function noCounts(instrument: Instrument) {
  const none = { n: 0, sum: 0, distribution: { '0': 0, '20': 0, '40': 0, '60': 0, '80': 0 } };
  return Object.fromEntries(instrument.indicators.map(({ id }) => [id, none]));
}
