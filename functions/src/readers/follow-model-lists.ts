/** Lists of a tried model are read by role: a child that is kept apart from adults goes from them, and does not come back. */
import { paths } from '@domain/paths';
import { modelListSchema } from '@domain/risk/records';
import { apartFrom } from '../platform/apart';
import { leniently } from '../platform/store';
import type { FollowRun } from './follow-sos';

export async function followModelListsOfPupil(
  { db, onFailure }: FollowRun,
  school: string,
  pupilId: string,
): Promise<void> {
  if ((await apartFrom(db, school, pupilId)).length === 0) return;
  const { docs } = await db.collection(`${paths.school(school)}/modelLists`).get();
  for (const { ref } of docs)
    await db.runTransaction(async (transaction) => {
      const list = leniently(modelListSchema, await transaction.get(ref), onFailure);
      const pupils = list?.pupils.filter((one) => one.pupilId !== pupilId);
      if (list && pupils && pupils.length < list.pupils.length) transaction.update(ref, { pupils });
    });
}
