import { Timestamp } from 'firebase-admin/firestore';
import { urgentCountOf, urgentCountSchema } from '@domain/centre/urgent-count';
import { dayOf } from '@domain/days';
import { toStored } from '@domain/documents/instants';
import { noticeSchema } from '@domain/notices/records';
import { isUrgent } from '@domain/notices/urgent';
import { paths } from '@domain/paths';
import { isOpen, OPEN_STATES } from '@domain/sos/open';
import { legibleSos } from '../sos/legible';
import type { NoticeRun } from '../notices/run';
import { leniently } from '../platform/store';
import { TIMES } from '../platform/stored';

/** Once a morning: calls for help that are open, and notices about safety that nobody has decided. For the centre, which reads no more. */
export async function countUrgent({ db, now, onFailure }: NoticeRun, school: string): Promise<void> {
  const [calls, notices] = await Promise.all([
    db.collection(paths.sosCollection(school)).where('state', 'in', OPEN_STATES).get(),
    db
      .collection(`${paths.school(school)}/notices`)
      .where('expiresAt', '>', Timestamp.fromMillis(now))
      .get(),
  ]);
  const called = calls.docs.filter((one) => {
    const sos = legibleSos(one);
    return sos !== undefined && !sos.drill && isOpen(sos);
  });
  const noticed = notices.docs.filter((one) => {
    const notice = leniently(noticeSchema, one, onFailure);
    return notice !== undefined && isUrgent(notice) && notice.decision === undefined;
  });
  // One matter may be noticed for several circles: a child counts once.
  const children = new Set([...called, ...noticed].map((one) => one.get('pupilId') as string));
  const count = urgentCountOf(children.size, dayOf(now));
  await db.doc(paths.urgentCount(school)).set(toStored(urgentCountSchema, count, TIMES));
}
