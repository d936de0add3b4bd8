import { monthsNeeded } from '@domain/risk/attendance-features';
import { paths } from '@domain/paths';
import { pupilPages } from './pupil-pages';
import { readPupils } from './read-pupils';
import type { SchoolRun } from './risk-run-state';
import type { Work } from './run-risk';
import { scorePupil, type WordedCandidate } from './score-pupil';

/** Whom a run that was killed had found already: their scores stand, their words are made again. */
export async function candidatesUpTo(
  { db, given, models, onFailure }: Work,
  { after, day }: SchoolRun,
): Promise<WordedCandidate[]> {
  const { school, settings } = given;
  if (after === undefined || !models.active) return [];
  const candidates: WordedCandidate[] = [];
  for await (const { pupils, last } of pupilPages(db, school, onFailure)) {
    const before = pupils.filter(({ pupilId }) => pupilId <= after);
    const refs = before.map(({ pupilId }) => db.doc(paths.risk(school, pupilId)));
    const standing = refs.length > 0 ? await db.getAll(...refs, { fieldMask: ['scored.score'] }) : [];
    const high = before.filter((_, index) => {
      const score: unknown = standing[index]?.get('scored.score');
      return typeof score === 'number' && score >= settings.floor;
    });
    for (const pupil of await readPupils(db, given, high, monthsNeeded(day), onFailure)) {
      const { candidate } = scorePupil(given, models, pupil, day);
      if (candidate) candidates.push(candidate);
    }
    if (last >= after) break;
  }
  return candidates;
}
