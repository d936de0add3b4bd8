/** Lists of a tried model are read by role: a child that leaves adults out goes from them, and does not come back. */
import { paths } from '@domain/paths';
import { modelListSchema } from '@domain/risk/records';
import { leftOutBy } from '../platform/left-out';
import { leniently } from '../platform/store';
import type { FollowRun } from './follow-sos';

export async function followModelListsOfPupil(
  { db, onFailure }: FollowRun,
  school: string,
  pupilId: string,
): Promise<void> {
  if ((await leftOutBy(db, school, pupilId)).length === 0) return;
  const { docs } = await db.collection(`${paths.school(school)}/modelLists`).get();
  for (const { ref } of docs)
    await db.runTransaction(async (transaction) => {
      const list = leniently(modelListSchema, await transaction.get(ref), onFailure);
      const pupils = list?.pupils.filter((one) => one.pupilId !== pupilId);
      if (list && pupils && pupils.length < list.pupils.length) transaction.update(ref, { pupils });
    });
}
