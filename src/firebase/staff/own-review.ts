/** What somebody has written down themselves about one notice. */
import { reviewSchema, type Review } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { NoticePlace } from './notices';
import { type Watch, watchDocument } from './watch';

/** `null` as long as they have not opened it. */
export function watchOwnReview({ school, noticeId }: NoticePlace, uid: string): Watch<Review | null> {
  return watchDocument(paths.review(school, noticeId, uid), reviewSchema);
}
