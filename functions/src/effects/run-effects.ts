import { logger } from 'firebase-functions';
import type { Firestore } from 'firebase-admin/firestore';
import { addDays, type Day, monthOf, type Month } from '@domain/days';
import { cityEffect, schoolEffect } from '@domain/effect/figures';
import { type EffectTally, effectTallySchema } from '@domain/effect/tally';
import { nightOf } from '@domain/night';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { leniently, type OnFailure } from '../sos/leniently';
import { inLanes } from '../sweep/lanes';
import { tallySchool } from './tally-school';

const SCHOOLS_AT_ONCE = 4;

const FAILED: OnFailure = (path, error) => logger.error('effect not counted', { path, error: String(error) });

/**
 * Whether noticing does any good: per school and month once a night, and for the city what came of all schools. A school that is counted
 * already is not read again, so a run that died goes on where it was. `now` in ms since 1970.
 */
export async function runEffects(db: Firestore, now: number, onFailure: OnFailure = FAILED): Promise<void> {
  const night = nightOf(now);
  const { docs: schools } = await db.collection('schools').select().get();
  for (const month of monthsToCount(night)) {
    const tallies: EffectTally[] = [];
    let counted = 0;
    await inLanes(SCHOOLS_AT_ONCE, schools, async ({ id: school }) => {
      const ref = db.doc(paths.effectTally(school, month));
      const standing = leniently(effectTallySchema, await ref.get(), onFailure);
      if (standing?.night === night) {
        tallies.push(standing);
        return;
      }
      try {
        const tally = await tallySchool(db, school, { month, night, standing }, onFailure);
        const batch = db.batch();
        batch.set(ref, tally);
        batch.set(db.doc(paths.schoolEffect(school, month)), schoolEffect(tally));
        await batch.commit();
        tallies.push(tally);
        counted += 1;
      } catch (error) {
        onFailure(ref.path, error);
        if (standing) tallies.push(standing);
      }
    });
    if (counted > 0) await db.doc(paths.cityEffect(month)).set(cityEffect(month, tallies));
  }
}

/** The month that the night looks back on, and the one before until its last notice has expired. */
function monthsToCount(night: Day): Month[] {
  const yesterday = addDays(night, -1);
  const former = addDays(`${monthOf(yesterday)}-01`, -1);
  return yesterday > addDays(former, NOTICE_DAYS + 7)
    ? [monthOf(yesterday)]
    : [monthOf(former), monthOf(yesterday)];
}
