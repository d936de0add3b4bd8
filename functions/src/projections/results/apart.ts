import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { standsApart } from '@domain/classes/counted-classes';
import type { Result } from '@domain/derived';
import { roundSchema } from '@domain/school/school';
import { leniently } from '../../platform/store';

/** Whether a response is in no figures. The round is looked at only where the child's choice says something else than what was counted. */
export async function apartOf(
  leftOut: readonly string[],
  counted: Result | undefined,
  roundOf: () => Promise<DocumentSnapshot>,
): Promise<boolean> {
  const leavesOut = leftOut.length > 0;
  if (!counted || (counted.apart === true) === leavesOut) return leavesOut;
  const round = leniently(roundSchema, await roundOf());
  return standsApart(leavesOut, counted, round !== undefined && Date.parse(round.closesAt) <= Date.now());
}
