import type { Firestore } from 'firebase-admin/firestore';
import type { ComposedNotice } from '@domain/notices/compose';
import type { Notice, NoticeReason } from '@domain/notices/records';
import { withReviews } from '@domain/notices/reviewed';
import { paths } from '@domain/paths';
import { inLanes } from '../sweep/lanes';
import { readNotice, writeNotice } from './stored-notice';

const AT_ONCE = 8;

/**
 * Puts what was computed at night. May run twice, late and out of order: a notice that stands and is newer stays, one that says
 * nothing new keeps its date, and what reviews say of it is kept. Returns how many are new or say something new.
 */
export async function putNotices(
  db: Firestore,
  school: string,
  wanted: readonly ComposedNotice[],
): Promise<number> {
  let news = 0;
  await inLanes(AT_ONCE, wanted, async ({ id, notice }) => {
    const isNews = await db.runTransaction(async (transaction) => {
      const standing = await readNotice(transaction, db.doc(paths.notice(school, id)));
      const next = standing.notice ? succeeding(standing.notice, notice) : notice;
      writeNotice(transaction, standing, withReviews(next, standing));
      return next === notice;
    });
    if (isNews) news += 1;
  });
  return news;
}

/** The notice that stands after `next` was computed. */
function succeeding(standing: Notice, next: Notice): Notice {
  if (Date.parse(standing.since) > Date.parse(next.since)) return standing;
  const known = new Set(standing.reasons.map(topicOf));
  if (next.reasons.some((reason) => !known.has(topicOf(reason)))) return next;
  return { ...next, since: standing.since, expiresAt: standing.expiresAt };
}

/** What a reason is about, whatever its figures are tonight. */
function topicOf({ code, params: { indicator = '' } }: NoticeReason): string {
  return `${code} ${indicator}`;
}
