/** `ops/risk-run`, one entry a school. */
import { type Firestore, Timestamp, type WriteBatch } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type RiskRun, riskRunSchema } from '@domain/risk/records';
import { leniently, mergedAt, type OnFailure } from '../platform/store';

export type SchoolRun = RiskRun['schools'][string];

/** What the last run of a school left behind. When it cannot be read, the school is begun anew. */
export async function readSchoolRun(
  db: Firestore,
  school: string,
  onFailure: OnFailure,
): Promise<SchoolRun | undefined> {
  return leniently(riskRunSchema, await db.doc(paths.riskRun).get(), onFailure)?.schools[school];
}

/** Together with what the run has written up to there: a run that is killed in between has done neither. */
export function writeSchoolRun(
  db: Firestore,
  batch: WriteBatch,
  school: string,
  run: SchoolRun,
  now: number,
): void {
  batch.set(
    db.doc(paths.riskRun),
    { at: Timestamp.fromMillis(now), schools: { [school]: run } },
    mergedAt(['at'], ['schools', school]),
  );
}
