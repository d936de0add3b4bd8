/** Notices whose readers may have changed: because their child chose so, or because colleagues came, left, moved or cover a class. */
import { type Query, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { projectReviews } from '../notices/project-reviews';
import { type NoticeRun, NoticeWorlds } from '../notices/run';
import { allInLanes } from '../platform/lanes';
import type { FollowRun } from './follow-sos';

const AT_ONCE = 16;

/** All of a pupil that are kept. */
export async function followNoticesOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const all = run.db.collection(`${paths.school(school)}/notices`).where('pupilId', '==', pupilId);
  await follow(run, school, all);
}

/** Those of a school that have not expired. */
export async function followNotices(run: FollowRun, school: string): Promise<void> {
  const current = run.db
    .collection(`${paths.school(school)}/notices`)
    .where('expiresAt', '>', Timestamp.fromMillis(run.now));
  await follow(run, school, current);
}

async function follow(
  { db, notifier, now, onFailure }: FollowRun,
  school: string,
  query: Query,
): Promise<void> {
  const run: NoticeRun = { db, notifier, now, onFailure, worlds: new NoticeWorlds(db, now, onFailure) };
  const { docs } = await query.select().get();
  await allInLanes(
    AT_ONCE,
    docs.map(({ ref }) => ref),
    (ref) => projectReviews(run, school, ref.id),
    onFailure,
  );
}
