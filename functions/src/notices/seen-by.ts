/** Who may read a notice stands in it. Whom its child leaves out is read anew each time that something is written about it. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { seenBy } from '@domain/access/notice-readers';
import { dayOf } from '@domain/days';
import type { Notice } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { leftOutIn } from '../platform/left-out';
import type { SchoolWorld } from '../platform/school-worlds';

/** Whom the child of a notice leaves out, as the transaction finds it. */
export async function leftOutOfNotices(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<string[]> {
  return leftOutIn((await transaction.get(db.doc(paths.standingChoices(school, pupilId)))).data());
}

/** The notice with its readers at `now`, ms since 1970. */
export function shownTo(
  notice: Notice,
  leftOut: readonly string[],
  { staff }: Pick<SchoolWorld, 'staff'>,
  now: number,
): Notice {
  return seenBy(notice, leftOut, staff, dayOf(now));
}
