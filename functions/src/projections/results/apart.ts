import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { standsApart } from '@domain/classes/counted-classes';
import type { Result } from '@domain/result';
import { roundSchema } from '@domain/school/round';
import { leniently } from '../../platform/store';

/** Whether a response is in no figures: of a child that is kept apart from anybody. The round is looked at only where that says something else than what was counted. */
export async function apartOf(
  from: readonly string[],
  counted: Result | undefined,
  roundOf: () => Promise<DocumentSnapshot>,
): Promise<boolean> {
  const isApart = from.length > 0;
  if (!counted || (counted.apart === true) === isApart) return isApart;
  const round = leniently(roundSchema, await roundOf());
  return standsApart(isApart, counted, round !== undefined && Date.parse(round.closesAt) <= Date.now());
}
