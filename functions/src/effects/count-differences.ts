import type { Firestore } from 'firebase-admin/firestore';
import { addDays, type Day, type Month, monthOf } from '@domain/days';
import { differenceFrom } from '@domain/effect/difference';
import { cityEffect, schoolEffect } from '@domain/effect/figures';
import { type EffectTally, effectTallySchema } from '@domain/effect/tally';
import { paths } from '@domain/paths';
import { inLanes } from '../platform/lanes';
import { leniently, type OnFailure } from '../platform/store';
import { tallyDifference } from './tally-difference';

const SCHOOLS_AT_ONCE = 4;
/** A month is looked at again on so many nights, should one of them die. */
const NIGHTS = 7;

export interface Night {
  readonly db: Firestore;
  readonly night: Day;
  readonly onFailure: OnFailure;
}

/** What support changed in the month of which it is known now: once a school, beside what was counted of it then. */
export async function countDifferences(
  { db, night, onFailure }: Night,
  schools: readonly string[],
): Promise<void> {
  const month = monthKnown(night);
  if (month === undefined) return;
  const tallies: EffectTally[] = [];
  await inLanes(SCHOOLS_AT_ONCE, schools, async (school) => {
    const ref = db.doc(paths.effectTally(school, month));
    const standing = leniently(effectTallySchema, await ref.get(), onFailure);
    if (!standing) return;
    tallies.push(standing);
    if (standing.difference) return;
    try {
      const difference = await tallyDifference(db, school, month, onFailure);
      if (!difference) return;
      const tally = { ...standing, difference };
      const batch = db.batch();
      batch.set(ref, tally);
      batch.set(db.doc(paths.schoolEffect(school, month)), schoolEffect(tally));
      await batch.commit();
      tallies[tallies.indexOf(standing)] = tally;
    } catch (error) {
      onFailure(ref.path, error);
    }
  });
  // Also when no school was counted just now: the run that counted them may have died before this.
  if (tallies.some(({ difference }) => difference))
    await db.doc(paths.cityEffect(month)).set(cityEffect(month, tallies));
}

/** Two months back, in the nights after its four weeks are known. */
function monthKnown(night: Day): Month | undefined {
  const former = addDays(`${monthOf(night)}-01`, -1);
  const month = monthOf(addDays(`${monthOf(former)}-01`, -1));
  const from = differenceFrom(month);
  return from <= night && night < addDays(from, NIGHTS) ? month : undefined;
}
