import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { Month } from '@domain/days';
import { resultSchema } from '@domain/result';
import { moodStateSchema } from '@domain/mood/state';
import { paths } from '@domain/paths';
import type { ReasonsAbout } from '@domain/risk/pupil-reasons';
import { riskSchema, type Risk } from '@domain/risk/records';
import { roundsOf } from '@domain/risk/rounds-of';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { type OnFailure, parsed, type PupilPlace } from '../platform/store';
import { presentClasses } from '@domain/school/school';
import type { RiskSchool } from './risk-school';

export interface StoredPupil extends ReasonsAbout {
  /** What stands in `derived/risk`. */
  readonly risk: Risk | undefined;
}

/** All that is stored about some pupils and that a model may know, in one call. A pupil of whom something cannot be read is left out. */
export async function readPupils(
  db: Firestore,
  given: RiskSchool,
  pupils: readonly { pupilId: string; place: PupilPlace }[],
  months: readonly Month[],
  onFailure: OnFailure,
): Promise<StoredPupil[]> {
  if (pupils.length === 0) return [];
  const asked = pupils.map(({ pupilId, place }) => {
    const rounds = roundsOf(given.rounds, presentClasses(place));
    const documents = pathsOf(given.school, pupilId, rounds, months);
    return { pupilId, place, rounds, refs: documents.map((path) => db.doc(path)) };
  });
  const snapshots = await db.getAll(...asked.flatMap(({ refs }) => refs));
  return asked.flatMap(({ pupilId, place, rounds, refs }) => {
    const own = snapshots.splice(0, refs.length);
    try {
      return [storedPupil({ school: given.school, rounds }, pupilId, place, months, own)];
    } catch (error) {
      onFailure(paths.pupil(given.school, pupilId), error);
      return [];
    }
  });
}

function pathsOf(
  school: string,
  pupilId: string,
  rounds: RiskSchool['rounds'],
  months: readonly Month[],
): string[] {
  return [
    paths.risk(school, pupilId),
    paths.mood(school, pupilId),
    ...rounds.map(({ id }) => paths.result(school, pupilId, id)),
    ...months.map((month) => paths.attendance(school, pupilId, month)),
  ];
}

/** `snapshots` in the order of `pathsOf`. Throws `MalformedDocumentError`. */
function storedPupil(
  { school, rounds }: Pick<RiskSchool, 'school' | 'rounds'>,
  pupilId: string,
  place: PupilPlace,
  months: readonly Month[],
  snapshots: readonly DocumentSnapshot[],
): StoredPupil {
  const [risk, mood, ...others] = snapshots;
  const results = others.slice(0, rounds.length);
  const attendance = others.slice(rounds.length);
  return {
    ...{ school, pupilId, classId: place.classId, classIds: presentClasses(place) },
    risk: risk && parsed(riskSchema, risk),
    mood: mood && parsed(moodStateSchema, mood),
    rounds: rounds.map((round, index) => {
      const result = results[index];
      return { ...round, result: result && parsed(resultSchema, result) };
    }),
    attendance: new Map(
      months.flatMap((month, index) => {
        const stored = attendance[index] && parsed(attendanceMonthSchema, attendance[index]);
        return stored ? [[month, stored] as const] : [];
      }),
    ),
  };
}
