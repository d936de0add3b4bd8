/** How the sweep finds what triggers have missed for the notices that are made at once. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import { OF_KIND } from '@domain/notices/kinds';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { dayOfMark, isObservation } from '../projections/staff-marks';
import { type Place, placeOf } from '../platform/pupil-place';
import type { Source } from '../platform/sweep/source';
import { tells } from './notice-at-once';
import { reconcile, type Subject } from './reconcile';
import type { NoticeRun } from './run';
import { answersOf, observationsOf } from './subjects';

interface NoticeSource extends Pick<Source, 'from'> {
  readonly subject: (db: Firestore, place: Place) => Subject;
  /** Whether it asks for a notice; `undefined`: such a document never does. */
  readonly brings: (
    run: NoticeRun,
    snapshot: QueryDocumentSnapshot,
  ) => boolean | undefined | Promise<boolean>;
}

export const NOTICE_SOURCES: readonly NoticeSource[] = [
  {
    from: 'responses',
    subject: (db, { school, pupilId, id }) => answersOf(db, school, pupilId, id),
    brings: tells,
  },
  {
    from: 'topics',
    subject: (db, { school, pupilId, id }) => observationsOf(db, school, pupilId, isoWeekOf(dayOfMark(id))),
    brings: (_, snapshot) => (isObservation(snapshot.id) ? snapshot.get('withdrawn') !== true : undefined),
  },
];

export function noticeSources(run: NoticeRun): Source[] {
  return NOTICE_SOURCES.map(({ from, subject, brings }) => ({
    from,
    missing: async (db, page) => {
      const found: QueryDocumentSnapshot[] = [];
      for (const snapshot of page) {
        const isAsked = await brings(run, snapshot);
        if (isAsked === undefined) continue;
        // What was written once and asks for nothing has never been in a notice.
        if (!isAsked && snapshot.createTime.isEqual(snapshot.updateTime)) continue;
        if (await isBehind(db, subject(db, placeOf(snapshot)), snapshot, isAsked)) found.push(snapshot);
      }
      return found;
    },
    project: async (db, place) => {
      await reconcile(run, subject(db, place));
    },
  }));
}

/** Whether no notice is as new as the source that asks for one, or one stands that nothing may ask for any more. */
async function isBehind(
  db: Firestore,
  { school, pupilId, kinds, window }: Subject,
  source: QueryDocumentSnapshot,
  isAsked: boolean,
): Promise<boolean> {
  const refs = kinds.flatMap((kind) =>
    OF_KIND[kind].audiences.map((audience) =>
      db.doc(paths.notice(school, paths.noticeId(kind, audience, pupilId, window))),
    ),
  );
  const standing = await db.getAll(...refs, { fieldMask: ['since', 'rewrittenAt', 'openedAt'] });
  const receivedAt: unknown = source.get('receivedAt');
  const arrived = receivedAt instanceof Timestamp ? receivedAt.toMillis() : 0;
  if (!isAsked) return standing.some((notice) => notice.exists && notice.get('openedAt') === undefined);
  return !standing.some((notice) => {
    const latest: unknown = notice.get('rewrittenAt') ?? notice.get('since');
    return latest instanceof Timestamp && latest.toMillis() >= arrived;
  });
}
