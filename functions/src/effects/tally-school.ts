import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { addDays, type Day, dayOfInstant, monthOf, type Month, startOfDay } from '@domain/days';
import { usualCalendar } from '@domain/defaults/calendar';
import { type LetterTally, lettersOf } from '@domain/effect/letters';
import { scoredMonthSchema } from '@domain/effect/scored-month';
import { type EffectTally, type GroupTally, type MadeNotice, tallyOf } from '@domain/effect/tally';
import { noticeSchema } from '@domain/notices/records';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { calendarSchema } from '@domain/school/calendar';
import { threadSchema } from '@domain/signals/records';
import { activePupils } from '../moods/evening';
import { readMoods } from '../moods/moods';
import { leniently, type OnFailure, pupilPlaces } from '../platform/store';
import { calibrateMonth } from './calibrate-month';
import { monthSpan } from './month-span';
import { tallySupports } from './tally-supports';

interface Counting {
  readonly month: Month;
  readonly night: Day;
  /** How the month was counted before. */
  readonly standing: EffectTally | undefined;
}

/**
 * Counts a school's month from its notices and moods, and from how it was scored. Of a month that is over, who was there and answered stays
 * as it was counted then: the roster is another one now, and moods have forgotten those days.
 */
export async function tallySchool(
  db: Firestore,
  school: string,
  { month, night, standing }: Counting,
  onFailure: OnFailure,
): Promise<EffectTally> {
  const [places, notices, letters, supports, scored] = await Promise.all([
    pupilPlaces(db, school),
    noticesSince(db, school, month, onFailure),
    lettersIn(db, school, { month, night }, onFailure),
    tallySupports(db, school, { month, night }, onFailure),
    db.doc(paths.scoredMonth(school, month)).get(),
  ]);
  const moods = await readMoods(db, school, places, onFailure);
  const pupils = activePupils(places).map(([pupilId, { classId }]) => ({
    ...{ pupilId, classId, mood: moods.get(pupilId) },
  }));
  const isOver = month < monthOf(addDays(night, -1));
  const predicted = leniently(scoredMonthSchema, scored, onFailure);
  return {
    ...{ month, night, ...tallyOf(month, notices, pupils) },
    ...(letters && { letters }),
    ...(supports && { supports }),
    ...(standing?.difference && { difference: standing.difference }),
    ...(isOver &&
      standing && { grades: standing.grades, present: standing.present, silent: standing.silent }),
    ...(predicted && {
      scored: {
        ...{ model: predicted.model, synthetic: predicted.synthetic },
        ...{ score: predicted.score, features: predicted.features },
        calibration:
          calibratedThisWeek(standing, predicted.model, night) ??
          (await calibrateMonth(db, school, predicted, places, night, onFailure)),
      },
    }),
  };
}

async function noticesSince(
  db: Firestore,
  school: string,
  month: Month,
  onFailure: OnFailure,
): Promise<Map<string, MadeNotice>> {
  const { from, to } = monthSpan(month);
  const { docs } = await db
    .collection(`${paths.school(school)}/notices`)
    .where('since', '>=', from)
    .where('since', '<', to)
    .get();
  return new Map(
    docs.flatMap((snapshot) => {
      const notice = leniently(noticeSchema, snapshot, onFailure);
      const madeAt = snapshot.createTime.toDate().toISOString();
      return notice ? [[snapshot.id, { ...notice, madeAt }] as const] : [];
    }),
  );
}

/** What children sent to people in a month, and whether they got an answer. */
async function lettersIn(
  db: Firestore,
  school: string,
  { month, night }: Pick<Counting, 'month' | 'night'>,
  onFailure: OnFailure,
): Promise<LetterTally | undefined> {
  const threads = db.collection(`${paths.school(school)}/threads`).orderBy('sentAt');
  const { from, to } = monthSpan(month);
  const [earliest, ofMonth, calendar] = await Promise.all([
    threads.limit(1).get(),
    threads.where('sentAt', '>=', from).where('sentAt', '<', to).get(),
    db.doc(paths.settings(school, 'calendar')).get(),
  ]);
  const read = (snapshot: DocumentSnapshot) => leniently(threadSchema, snapshot, onFailure) ?? [];
  const [first] = earliest.docs.flatMap(read);
  const now = startOfDay(night);
  return lettersOf(ofMonth.docs.flatMap(read), {
    calendar: leniently(calendarSchema, calendar, onFailure) ?? usualCalendar(now),
    first: first && dayOfInstant(first.sentAt),
    ...{ night, now },
  });
}

/** Attendance of a whole school is not read every night. */
function calibratedThisWeek(
  standing: EffectTally | undefined,
  model: string,
  night: Day,
): Record<string, GroupTally> | undefined {
  if (!standing?.scored || standing.scored.model !== model) return undefined;
  const { calibration } = standing.scored;
  const isOfThisWeek = isoWeekOf(standing.night) === isoWeekOf(night);
  return isOfThisWeek && Object.keys(calibration).length > 0 ? calibration : undefined;
}
