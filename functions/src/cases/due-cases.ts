import { Timestamp } from 'firebase-admin/firestore';
import { type Case, caseSchema } from '@domain/cases/records';
import { paths } from '@domain/paths';
import { allInLanes } from '../platform/lanes';
import { leniently } from '../platform/store';
import { putFigures } from './put-figures';
import type { CaseRun } from './run';

const AT_ONCE = 4;
const DAY_MS = 24 * 60 * 60_000;

/** Everything that is due until the end of today, with its figures. What cannot be reckoned is told, and the case is due all the same. */
export async function dueCases(run: CaseRun, school: string): Promise<Case[]> {
  const { db, now, onFailure } = run;
  const due = db
    .collection(`${paths.school(school)}/cases`)
    .where('dueAt', '<=', Timestamp.fromMillis(now + DAY_MS));
  const { docs } = await due.get();
  await allInLanes(
    AT_ONCE,
    docs.map(({ ref }) => ref),
    (ref) => putFigures(run, school, ref),
    onFailure,
  ).catch(() => undefined);
  return docs.flatMap((snapshot) => leniently(caseSchema, snapshot, onFailure) ?? []);
}
