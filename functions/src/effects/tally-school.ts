import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addDays, type Day, type Month, startOfDay } from '@domain/days';
import { scoredMonthSchema } from '@domain/effect/scored-month';
import { type EffectTally, tallyOf } from '@domain/effect/tally';
import { type Notice, noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { activePupils } from '../moods/evening';
import { readMoods } from '../moods/moods';
import { leniently, type OnFailure } from '../sos/leniently';
import { pupilPlaces } from '../store';
import { calibrateMonth } from './calibrate-month';

/** Counts a school's month from its notices and moods, and from how it was scored. */
export async function tallySchool(
  db: Firestore,
  school: string,
  month: Month,
  night: Day,
  onFailure: OnFailure,
): Promise<EffectTally> {
  const [places, notices, scored] = await Promise.all([
    pupilPlaces(db, school),
    noticesSince(db, school, month, onFailure),
    db.doc(paths.scoredMonth(school, month)).get(),
  ]);
  const moods = await readMoods(db, school, places, onFailure);
  const pupils = activePupils(places).map(([pupilId, { classId }]) => ({
    ...{ pupilId, classId, mood: moods.get(pupilId) },
  }));
  const standing = leniently(scoredMonthSchema, scored, onFailure);
  return {
    ...{ month, night, ...tallyOf(month, notices, pupils) },
    ...(standing && {
      scored: {
        ...{ model: standing.model, synthetic: standing.synthetic },
        ...{ score: standing.score, features: standing.features },
        calibration: await calibrateMonth(db, school, standing, places, night, onFailure),
      },
    }),
  };
}

async function noticesSince(
  db: Firestore,
  school: string,
  month: Month,
  onFailure: OnFailure,
): Promise<Map<string, Notice>> {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const { docs } = await db
    .collection(`${paths.school(school)}/notices`)
    .where('since', '>=', Timestamp.fromMillis(startOfDay(first)))
    .where('since', '<', Timestamp.fromMillis(startOfDay(next)))
    .get();
  return new Map(
    docs.flatMap((snapshot) => {
      const notice = leniently(noticeSchema, snapshot, onFailure);
      return notice ? [[snapshot.id, notice] as const] : [];
    }),
  );
}
