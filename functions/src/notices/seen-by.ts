/** Who may read a notice stands in it. Whom its child leaves out is read anew each time that something is written about it. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { type Choice, seenBy } from '@domain/access/notice-readers';
import { dayOf } from '@domain/days';
import type { Notice } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { childNameSchema } from '@domain/school/school';
import { apartIn, apartPaths } from '../platform/apart';
import { parsed } from '../platform/store';
import type { SchoolWorld } from '../platform/school-worlds';

/** Whom the child of a notice leaves out, as the transaction finds it, and its name where there is somebody. */
export async function leftOutOfNotices(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<Choice> {
  const refs = apartPaths(school, pupilId).map((path) => db.doc(path));
  const leftOut = apartIn(await transaction.getAll(...refs));
  if (leftOut.length === 0) return { leftOut };
  const pupil = await transaction.get(db.doc(paths.pupil(school, pupilId)));
  return { leftOut, child: parsed(z.object(childNameSchema.shape), pupil) };
}

/** The notice with its readers at `now`, ms since 1970. */
export function shownTo(
  notice: Notice,
  choice: Choice,
  world: Pick<SchoolWorld, 'staff' | 'board'>,
  now: number,
): Notice {
  return seenBy(notice, choice, world, dayOf(now));
}
