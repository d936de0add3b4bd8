import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { monthsNeeded } from '@domain/risk/attendance-features';
import type { NoticeWorlds } from '../notices/run';
import { parsed, PLACE, placeSchema, pupilPlace } from '../platform/store';
import { loadModels } from './load-models';
import { mayCompute } from './pupil-pages';
import { readPupils } from './read-pupils';
import { readRiskSchool, type RiskReading, type RiskSchool } from './risk-school';
import { scorePupil, writeRisk } from './score-pupil';

/** By the worlds that it was read with, and only as long as those are kept: a class that answers together reads its school once. */
const schools = new WeakMap<NoticeWorlds, Map<string, Promise<RiskSchool>>>();

/**
 * Scores one pupil again with a survey that came in at `reading.now`. Nobody is told by it: whom adults are asked to look after is
 * decided at night for the whole school, so that the first to answer do not use up the week. What is missed here, the night does.
 */
export async function rescorePupil(reading: RiskReading, school: string, pupilId: string): Promise<void> {
  const { db, now, onFailure } = reading;
  const models = await loadModels(db, onFailure);
  if (!models.active && !models.shadow) return;
  const [pupil] = await db.getAll(db.doc(paths.pupil(school, pupilId)), { fieldMask: PLACE });
  const place = pupil && parsed(placeSchema, pupil);
  if (!place || !mayCompute(place)) return;
  const day = dayOf(now);
  const given = await keptSchool(reading, school);
  const [stored] = await readPupils(db, given, [{ pupilId, place }], monthsNeeded(day), onFailure);
  if (!stored) return;
  const scored = scorePupil(given, models, stored, day);
  await db.runTransaction(async (transaction) => {
    const now = await pupilPlace(db, transaction, school, pupilId);
    if (now && mayCompute(now)) writeRisk(db, transaction, scored);
  });
}

function keptSchool(reading: RiskReading, school: string): Promise<RiskSchool> {
  const kept = schools.get(reading.worlds) ?? new Map<string, Promise<RiskSchool>>();
  schools.set(reading.worlds, kept);
  const known = kept.get(school);
  if (known) return known;
  const given = readRiskSchool(reading, school);
  kept.set(school, given);
  given.catch(() => kept.delete(school));
  return given;
}
