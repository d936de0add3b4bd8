import { onWritten } from '../platform/on-written';
import { triggerRun } from './in-trigger';
import { projectReviews } from './project-reviews';

export const onReviewWritten = onWritten(
  'schools/{school}/notices/{noticeId}/reviews/{uid}',
  async ({ params: { school, noticeId } }) => {
    await projectReviews(triggerRun(), school, noticeId);
  },
);
