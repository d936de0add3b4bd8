import { logger } from 'firebase-functions';
import type { Firestore } from 'firebase-admin/firestore';
import type { ComposedNotice } from '@domain/notices/compose';
import { mayNotice } from '@domain/notices/may-notice';
import { withReviews } from '@domain/notices/reviewed';
import { oneOfEach, recomputed } from '@domain/notices/succession';
import { paths } from '@domain/paths';
import { type OnFailure, pupilPlace } from '../platform/store';
import { inLanes } from '../platform/lanes';
import { SchoolWorlds } from '../platform/school-worlds';
import { leftOutOfNotices, shownTo } from './seen-by';
import { readNotice, writeNotice } from './stored-notice';

const AT_ONCE = 8;
const FAILED: OnFailure = (path, error) =>
  logger.error('not read for a notice', { path, error: String(error) });

/**
 * Puts what was computed at night. May run twice, late and out of order: a notice that stands and is newer stays, one that says
 * nothing new keeps its date, what came up in one window on several days is one notice, and what reviews say of it is kept.
 * Returns how many are new or say something new. `now`, ms since 1970: who may read it on that day.
 */
export async function putNotices(
  db: Firestore,
  school: string,
  wanted: readonly ComposedNotice[],
  onFailure: OnFailure = FAILED,
  now = Date.now(),
): Promise<number> {
  let news = 0;
  const world = await new SchoolWorlds(db, now, onFailure).of(school);
  await inLanes(AT_ONCE, oneOfEach(wanted), async ({ id, notice }) => {
    const isNews = await db.runTransaction(async (transaction) => {
      const standing = await readNotice(transaction, db.doc(paths.notice(school, id)), onFailure);
      const child = await pupilPlace(db, transaction, school, notice.pupilId);
      if (child && !mayNotice(notice.kind, child)) return false;
      const next = standing.notice ? recomputed(standing.notice, notice) : notice;
      const choice = await leftOutOfNotices(db, transaction, school, notice.pupilId);
      writeNotice(transaction, standing, shownTo(withReviews(next, standing), choice, world, now));
      return standing.notice === undefined || next.since !== standing.notice.since;
    });
    if (isNews) news += 1;
  });
  return news;
}
