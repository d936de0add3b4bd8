import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { type Day, timeOn } from '@domain/days';
import { hoursOn } from '@domain/school/calendar';
import { composeNotices } from '@domain/notices/compose';
import { noticeSchema } from '@domain/notices/records';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { type Standing, withinBudgets } from '@domain/risk/budget';
import type { RiskModel } from '@domain/risk/model';
import { putNotices } from '../notices/put-notices';
import { leniently } from '../platform/store';
import type { RiskSchool } from './risk-school';
import type { WordedCandidate } from './score-pupil';

const standingSchema = z.pick(noticeSchema, {
  pupilId: true,
  classId: true,
  otherClassId: true,
  since: true,
});
const STANDING = Object.keys(standingSchema.shape);

/**
 * Asks adults to look after a few of the candidates. What stands already counts against the week's budgets, so that a run that died
 * halfway goes on with the next ones and doubles nobody; those of the same day are put again, should the other circle's notice be
 * missing. Returns how many children the run of that day has noticed.
 */
export async function noticeRisks(
  db: Firestore,
  given: RiskSchool,
  { id, card: { synthetic } }: RiskModel,
  candidates: readonly WordedCandidate[],
  day: Day,
): Promise<number> {
  const { school, calendar, staff, policy, settings, homeroomIndicators } = given;
  if (candidates.length === 0) return 0;
  const since = new Date(timeOn(day, hoursOn(calendar, day).closesAt)).toISOString();
  const window = isoWeekOf(day);
  const { ofThatDay, ...standing } = await standingRisks(db, school, since, window);
  const begun = candidates.filter(({ pupilId }) => ofThatDay.has(pupilId));
  const chosen = [...begun, ...withinBudgets(candidates, standing, settings)];
  const notices = chosen.flatMap(({ pupilId, classIds, reasons }) =>
    composeNotices({
      ...{ kind: 'risk', pupilId, classIds, window, since, reasons, staff, policy, homeroomIndicators },
      model: { id, synthetic },
    }),
  );
  await putNotices(db, school, notices);
  return chosen.length;
}

interface StandingRisks extends Standing {
  /** Pupils whom a run of the same day has noticed. */
  readonly ofThatDay: ReadonlySet<string>;
}

/** The risk notices that have not expired by `since`, of whatever model. */
async function standingRisks(
  db: Firestore,
  school: string,
  since: string,
  week: string,
): Promise<StandingRisks> {
  const { docs } = await db
    .collection(`${paths.school(school)}/notices`)
    .where('kind', '==', 'risk')
    .where('expiresAt', '>', Timestamp.fromMillis(Date.parse(since)))
    .orderBy('expiresAt', 'desc')
    .select(...STANDING)
    .get();
  const thisWeek = new Map<string, readonly string[]>();
  const [pupils, ofThatDay] = [new Set<string>(), new Set<string>()];
  for (const snapshot of docs) {
    const notice = leniently(standingSchema, snapshot);
    if (!notice) continue;
    const { pupilId, classId, otherClassId } = notice;
    pupils.add(pupilId);
    if (!snapshot.id.endsWith(`_${week}`)) continue;
    thisWeek.set(pupilId, [classId, ...(otherClassId === undefined ? [] : [otherClassId])]);
    if (notice.since === since) ofThatDay.add(pupilId);
  }
  return { pupils, ofThatDay, thisWeek: [...thisWeek.values()] };
}
