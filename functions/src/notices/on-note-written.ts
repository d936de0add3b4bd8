import { onWritten } from '../platform/on-written';
import { paths } from '@domain/paths';
import { triggerRun } from './in-trigger';
import { noticeWish } from './notice-at-once';

/** Notes are projected nowhere: only a wish to talk beside one is noticed. */
export const onNoteWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/notes/{id}',
  async ({ document, data }) => {
    const of = paths.note.in(document);
    if (of) await noticeWish(triggerRun, { school: of.school, pupilId: of.pupilId, id: of.day }, data);
  },
);
