import type { Firestore } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import { calibrationOf, type Predicted } from '@domain/effect/calibration';
import { endOfHorizon, hasOnset, knownFrom } from '@domain/effect/onset';
import type { ScoredMonth } from '@domain/effect/scored-month';
import type { GroupTally } from '@domain/effect/tally';
import { paths } from '@domain/paths';
import { monthsNeeded } from '@domain/risk/attendance-features';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { leniently, type OnFailure, type PupilPlace } from '../platform/store';

/**
 * What was predicted for a month beside what happened; nothing before the attendance of the whole horizon can have been imported. Pupils
 * without any attendance since, and those who have left, are not counted: what became of them is not known.
 */
export async function calibrateMonth(
  db: Firestore,
  school: string,
  { day, outcome, scores }: ScoredMonth,
  places: ReadonlyMap<string, PupilPlace>,
  night: Day,
  onFailure: OnFailure,
): Promise<Record<string, GroupTally>> {
  if (night < knownFrom(outcome, day)) return {};
  const horizon = endOfHorizon(outcome, day);
  const needed = [...new Set([...monthsNeeded(day), ...monthsNeeded(horizon)])];
  const pupils: Predicted[] = [];
  for (const [pupilId, score] of Object.entries(scores)) {
    const place = places.get(pupilId);
    if (place?.status !== 'active') continue;
    const refs = needed.map((month) => db.doc(paths.attendance(school, pupilId, month)));
    const months = new Map(
      (await db.getAll(...refs)).flatMap((snapshot) => {
        const month = leniently(attendanceMonthSchema, snapshot, onFailure);
        return month ? [[snapshot.id, month] as const] : [];
      }),
    );
    if (![...months.keys()].some((month) => month >= day.slice(0, 7))) continue;
    pupils.push({ classId: place.classId, score, onset: hasOnset(outcome, months, day) });
  }
  return calibrationOf(pupils);
}
