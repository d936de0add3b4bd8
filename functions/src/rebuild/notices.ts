import type { Firestore } from 'firebase-admin/firestore';
import { NOTICE_DAYS } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { NOTICE_SOURCES } from '../notices/notice-sources';
import { projectReviews } from '../notices/project-reviews';
import { reconcile, type Subject } from '../notices/reconcile';
import { type NoticeRun, NoticeWorlds } from '../notices/run';
import { subjectOf } from '../notices/subjects';
import { type Notifier, problem } from '../notify/notifier';
import { receivedPages } from '../received';
import { placeOf } from '../sweep/place';

const SHELF_MS = NOTICE_DAYS * 24 * 60 * 60_000;

/** Who was told when it happened is not told again. */
const SILENT: Notifier = {
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
  const others: string[] = [];
  for (const ref of await db.collection(`${paths.school(school)}/notices`).listDocuments()) {
    const subject = subjectOf(db, ref);
    if (subject) subjects.set(keyOf(subject), subject);
    else others.push(ref.id);
  }
  let written = 0;
  for (const subject of subjects.values()) written += await reconcile(run, subject);
  for (const noticeId of others) written += await projectReviews(run, school, noticeId);
  if (failed.length > 0) throw failed[0];
  return written;
}

async function writtenSubjects(run: NoticeRun, school: string): Promise<Map<string, Subject>> {
  const { db, now } = run;
  const subjects = new Map<string, Subject>();
  for (const { collection, only, subject, brings } of NOTICE_SOURCES)
    for await (const page of receivedPages(db, collection, school, { from: now - SHELF_MS, to: now }, only))
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
