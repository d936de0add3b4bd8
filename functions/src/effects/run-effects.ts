import { logger } from 'firebase-functions';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { addDays, type Day, monthOf, type Month } from '@domain/days';
import { cityEffect, schoolEffect } from '@domain/effect/figures';
import { knownFrom } from '@domain/effect/onset';
import { scoredMonthSchema } from '@domain/effect/scored-month';
import { type EffectTally, effectTallySchema } from '@domain/effect/tally';
import { nightOf } from '@domain/night';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { leniently, type OnFailure } from '../platform/store';
import { inLanes } from '../platform/lanes';
import { countDifferences, type Night } from './count-differences';
import { tallySchool } from './tally-school';

const SCHOOLS_AT_ONCE = 4;

const FAILED: OnFailure = (path, error) => logger.error('effect not counted', { path, error: String(error) });

/**
 * Whether noticing does any good: per school and month once a night, and for the city what came of all schools; and months long past once
 * what was predicted in them is known, whose scores are then kept no longer. A school that is counted already is not read again, so a run
 * that died goes on where it was. `now` in ms since 1970.
 */
export async function runEffects(db: Firestore, now: number, onFailure: OnFailure = FAILED): Promise<void> {
  const night = nightOf(now);
  const { docs } = await db.collection('schools').select().get();
  const schools = docs.map(({ id }) => id);
  const months = monthsToCount(night);
  for (const month of months) await countMonth({ db, night, onFailure }, schools, month, () => true);
  await countDifferences({ db, night, onFailure }, schools);
  const toJudge = await monthsToJudge({ db, night, onFailure }, schools);
  for (const [month, scored] of toJudge) {
    if (months.includes(month)) continue;
    const counted = await countMonth({ db, night, onFailure }, schools, month, (school) =>
      scored.has(school),
    );
    for (const school of counted)
      if (scored.has(school)) await db.doc(paths.scoredMonth(school, month)).delete();
  }
}

/** Counts a month of the schools that are `due`, and the city's from all. Returns the schools whose count is of this night. */
async function countMonth(
  { db, night, onFailure }: Night,
  schools: readonly string[],
  month: Month,
  isDue: (school: string) => boolean,
): Promise<string[]> {
  const tallies = new Map<string, EffectTally>();
  await inLanes(SCHOOLS_AT_ONCE, schools, async (school) => {
    const ref = db.doc(paths.effectTally(school, month));
    const standing = leniently(effectTallySchema, await ref.get(), onFailure);
    if (standing) tallies.set(school, standing);
    if (standing?.night === night || !isDue(school)) return;
    try {
      const tally = await tallySchool(db, school, { month, night, standing }, onFailure);
      const batch = db.batch();
      batch.set(ref, tally);
      batch.set(db.doc(paths.schoolEffect(school, month)), schoolEffect(tally));
      await batch.commit();
      tallies.set(school, tally);
    } catch (error) {
      onFailure(ref.path, error);
    }
  });
  // Also when no school was counted just now: the run that counted them may have died before this.
  if (tallies.size > 0) await db.doc(paths.cityEffect(month)).set(cityEffect(month, [...tallies.values()]));
  return [...tallies].flatMap(([school, tally]) => (tally.night === night ? [school] : []));
}

const keptSchema = z.pick(scoredMonthSchema, { month: true, day: true, outcome: true });

/** The months of which scores are kept though it is known by now what became of them, each with its schools. */
async function monthsToJudge(
  { db, night, onFailure }: Night,
  schools: readonly string[],
): Promise<Map<Month, Set<string>>> {
  const known = new Map<Month, Set<string>>();
  await inLanes(SCHOOLS_AT_ONCE, schools, async (school) => {
    const { docs } = await db
      .collection(`${paths.school(school)}/scoredMonths`)
      .select(...Object.keys(keptSchema.shape))
      .get();
    for (const snapshot of docs) {
      const kept = leniently(keptSchema, snapshot, onFailure);
      if (!kept || night < knownFrom(kept.outcome, kept.day)) continue;
      known.set(kept.month, (known.get(kept.month) ?? new Set()).add(school));
    }
  });
  return known;
}

/** The month that the night looks back on, and the one before until its last notice has expired. */
function monthsToCount(night: Day): Month[] {
  const yesterday = addDays(night, -1);
  const former = addDays(`${monthOf(yesterday)}-01`, -1);
  return yesterday > addDays(former, NOTICE_DAYS + 7)
    ? [monthOf(yesterday)]
    : [monthOf(former), monthOf(yesterday)];
}
