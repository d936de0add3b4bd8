/** Several children leave the same adult out within a month: whoever leads the school hears of it once. */
import { Timestamp } from 'firebase-admin/firestore';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import {
  EARLY_NOTICE_CHILDREN,
  EARLY_NOTICE_DAYS,
  type EarlyNotice,
  earlyNoticeSchema,
  toldEarly,
} from '@domain/signals/early-notice';
import { apartFrom } from '../platform/apart';
import { leniently } from '../platform/store';
import { TIMES } from '../platform/stored';
import { SchoolWorlds } from '../platform/school-worlds';
import type { FollowRun } from './follow-sos';

const WITHIN_MS = EARLY_NOTICE_DAYS * 86_400_000;

export async function noteManyChoices(run: FollowRun, school: string, pupilId: string): Promise<void> {
  for (const uid of await apartFrom(run.db, school, pupilId)) await noteOf(run, school, uid);
}

async function noteOf({ db, now, onFailure }: FollowRun, school: string, uid: string): Promise<void> {
  const { size } = await db
    .collectionGroup('choices')
    .where('school', '==', school)
    .where('not', 'array-contains', uid)
    .where('receivedAt', '>', Timestamp.fromMillis(now - WITHIN_MS))
    .limit(EARLY_NOTICE_CHILDREN)
    .get();
  if (size < EARLY_NOTICE_CHILDREN) return;
  const { staff, board } = await new SchoolWorlds(db, now, onFailure).of(school);
  const about = staff.get(uid);
  if (!about) return;
  const ref = db.doc(paths.earlyNotice(school, uid));
  await db.runTransaction(async (transaction) => {
    const before = leniently(earlyNoticeSchema, await transaction.get(ref), onFailure);
    if (before && Date.parse(before.at) > now - WITHIN_MS) return;
    const notice: EarlyNotice = {
      ...{ about: uid, name: about.displayName, readers: toldEarly(uid, staff, board) },
      at: new Date(now).toISOString(),
    };
    transaction.set(ref, toStored(earlyNoticeSchema, notice, TIMES));
  });
}
