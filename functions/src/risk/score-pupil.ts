import { isDeepStrictEqual } from 'node:util';
import type { DocumentData, DocumentReference, Firestore } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import type { NoticeReason } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { Candidate } from '@domain/risk/budget';
import type { ChosenModels } from '@domain/risk/choice';
import type { FeatureRow } from '@domain/risk/features';
import { featuresOf } from '@domain/risk/features-of';
import { pupilReasons } from '@domain/risk/pupil-reasons';
import type { Risk } from '@domain/risk/records';
import { riskOf } from '@domain/risk/risk-of';
import type { StoredPupil } from './read-pupils';
import type { RiskSchool } from './risk-school';

/** Somebody whom the active model would have looked after, with the words for it. */
export interface WordedCandidate extends Candidate {
  readonly reasons: readonly NoticeReason[];
}

export interface ScoredPupil {
  readonly pupil: StoredPupil;
  readonly row: FeatureRow;
  /** `undefined`: no model runs, and nothing may stand. */
  readonly risk: Risk | undefined;
  /** Only from the floor on, and only when there are words. */
  readonly candidate: WordedCandidate | undefined;
}

export function scorePupil(
  { places, settings }: RiskSchool,
  models: ChosenModels,
  pupil: StoredPupil,
  day: Day,
): ScoredPupil {
  const row = featuresOf(pupil, day);
  if (!models.active && !models.shadow) return { pupil, row, risk: undefined, candidate: undefined };
  const risk = riskOf(row, models, places, day);
  const { scored } = risk;
  const reasons = scored && scored.score >= settings.floor ? pupilReasons(pupil, row, scored, day) : [];
  const { pupilId, classIds } = pupil;
  return {
    ...{ pupil, row, risk },
    candidate: scored && reasons.length > 0 ? { pupilId, classIds, score: scored.score, reasons } : undefined,
  };
}

/** A batch, or a transaction. */
interface Writer {
  set(ref: DocumentReference, data: DocumentData): unknown;
  delete(ref: DocumentReference): unknown;
}

/** Writes what differs from what stands. */
export function writeRisk(db: Firestore, batch: Writer, { pupil, risk }: ScoredPupil): void {
  const ref = db.doc(paths.risk(pupil.school, pupil.pupilId));
  if (!risk) {
    if (pupil.risk) batch.delete(ref);
  } else if (!isDeepStrictEqual(risk, pupil.risk)) batch.set(ref, risk);
}
