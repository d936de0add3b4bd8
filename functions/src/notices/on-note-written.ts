import { onWritten } from '../platform/on-written';
import { triggerRun } from './in-trigger';
import { noticeWish } from './notice-at-once';

/** Notes are projected nowhere: only a wish to talk beside one is noticed. Its id begins with its day. */
export const onNoteWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/notes/{id}',
  ({ params: { school, pupilId, id }, data }) =>
    noticeWish(triggerRun, { school, pupilId, id: id.slice(0, 'YYYY-MM-DD'.length) }, data),
);
