import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { inClasses } from '@domain/notices/compose';
import { OF_KIND } from '@domain/notices/kinds';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { NOTICE_SOURCES } from '../notices/notice-sources';
import { projectReviews } from '../notices/project-reviews';
import { reconcile, type Subject } from '../notices/reconcile';
import { type NoticeRun, NoticeWorlds } from '../notices/run';
import { readNotice, writeNotice } from '../notices/stored-notice';
import { subjectOf } from '../notices/subjects';
import { type Notifier, problem } from '../platform/notify/notifier';
import { receivedPages } from '../platform/received';
import { pupilPlace } from '../platform/store';
import { presentClasses } from '@domain/school/school';
import { inLanes } from '../platform/lanes';
import { placeOf } from '../platform/pupil-place';

const AT_ONCE = 16;
const SHELF_MS = NOTICE_DAYS * 24 * 60 * 60_000;

/** Who was told when it happened is not told again. */
export const SILENT: Notifier = {
  tell: () => Promise.resolve(problem('not-configured')),
  tellPupil: () => Promise.resolve(problem('not-configured')),
};

/**
 * The notices that are made at once, again from what was written in the last three weeks, and on all others what their reviews say.
 * Those that the night computes are left to the night. Returns how many documents had to be written or removed.
 */
export async function rebuildNotices(db: Firestore, school: string, now: number): Promise<number> {
  const failed: unknown[] = [];
  const onFailure = (_: string, error: unknown) => failed.push(error);
  const run: NoticeRun = {
    ...{ db, now, notifier: SILENT, onFailure },
    worlds: new NoticeWorlds(db, now, onFailure),
  };
  const subjects = await writtenSubjects(run, school);
  const notices = db.collection(`${paths.school(school)}/notices`);
  for (const ref of await notices.listDocuments()) {
    const subject = subjectOf(db, ref);
    if (subject) subjects.set(keyOf(subject), subject);
  }
  let written = 0;
  await inLanes(AT_ONCE, [...subjects.values()], async (subject) => {
    const changed = await reconcile(run, subject);
    written += changed;
  });
  await inLanes(AT_ONCE, await notices.listDocuments(), async (ref) => {
    const isMoved = await moveToPresentClasses(run, school, ref);
    const changed = await projectReviews(run, school, ref.id, 'all-calls');
    written += changed + (isMoved ? 1 : 0);
  });
  if (failed.length > 0) throw failed[0];
  return written;
}

/** Whose homeroom may read it: a pupil who changes classes takes along what the night has computed, but no wish to talk. */
function moveToPresentClasses(
  { db, onFailure }: NoticeRun,
  school: string,
  ref: DocumentReference,
): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const standing = await readNotice(transaction, ref, onFailure);
    if (!standing.notice || OF_KIND[standing.notice.kind].isWish) return false;
    const place = await pupilPlace(db, transaction, school, standing.notice.pupilId);
    return (
      place !== undefined &&
      writeNotice(transaction, standing, inClasses(standing.notice, presentClasses(place)))
    );
  });
}

async function writtenSubjects(run: NoticeRun, school: string): Promise<Map<string, Subject>> {
  const { db, now } = run;
  const subjects = new Map<string, Subject>();
  for (const { from, subject, brings } of NOTICE_SOURCES)
    for await (const page of receivedPages(db, from, school, { from: now - SHELF_MS, to: now }))
      for (const snapshot of page) {
        if (!(await brings(run, snapshot))) continue;
        const one = subject(db, placeOf(snapshot));
        subjects.set(keyOf(one), one);
      }
  return subjects;
}

function keyOf({ kinds, pupilId, window }: Subject): string {
  return [...kinds, pupilId, window].join(' ');
}
