/** Which other notices of a child a decision may be about, too. */
import { OF_KIND } from '@domain/notices/kinds';
import type { Notice } from '@domain/notices/records';
import type { PlacedNotice } from '@/staff/ports/notices';
import { occasionOf, withoutTwins } from '@domain/notices/twins';
import { isExpired } from '../list/inbox';

/** Whether what is decided about it is looked at again after three weeks, and may settle others. */
export function isInHomeroom({ kind }: Notice): boolean {
  return OF_KIND[kind].homeroomReads;
}

/** The open ones among `all` of the same child that one decision on `decided` may settle, the newest first. `now` in ms since 1970. */
export function coveredBy(decided: PlacedNotice, all: readonly PlacedNotice[], now: number): PlacedNotice[] {
  if (!isInHomeroom(decided.notice)) return [];
  return withoutTwins(all)
    .filter(
      (one) =>
        one.notice.pupilId === decided.notice.pupilId &&
        isInHomeroom(one.notice) &&
        one.notice.decision === undefined &&
        occasionOf(one) !== occasionOf(decided) &&
        !isExpired(one.notice, now),
    )
    .toSorted((a, b) => Date.parse(b.notice.since) - Date.parse(a.notice.since));
}
