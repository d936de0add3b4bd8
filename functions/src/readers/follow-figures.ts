/** Figures of groups leave a child out that leaves adults out, as long as their round is open. */
import { Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { projectResponse } from '../projections/results/project-response';
import type { FollowRun } from './follow-sos';

export async function followFiguresOfPupil(
  { db, now }: FollowRun,
  school: string,
  pupilId: string,
): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/rounds`)
    .where('closesAt', '>', Timestamp.fromMillis(now))
    .get();
  for (const { id } of docs) await projectResponse(db, school, pupilId, id);
}
