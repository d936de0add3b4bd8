/** The inbox as plain data: what comes first is what an adult can do something about today. */
import { OF_KIND } from '@domain/notices/kinds';
import { isOwnMark } from '@domain/notices/digest';
import type { Notice } from '@domain/notices/records';
import { withoutTwins } from '@domain/notices/twins';
import type { PlacedNotice } from '@/staff/ports/notices';

/**
 * `now`: somebody waits for an answer, or a child said that they are not safe. `today`: the child can be spoken to.
 * `away`: the child is not at school today. `done`: somebody has decided.
 */
export const GROUPS = ['now', 'today', 'away', 'done'] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry extends PlacedNotice {
  readonly group: Group;
}

/** Nobody has opened it, nobody has decided. */
export function isUnread({ openedAt, decision }: Notice): boolean {
  return openedAt === undefined && decision === undefined;
}

/** Whether it is news to this person. */
export function isNewsTo(notice: Notice, uid: string): boolean {
  return isUnread(notice) && !isOwnMark(notice, uid);
}

/** Whether its three weeks are over at `now` (ms since 1970). */
export function isExpired({ expiresAt }: Notice, now: number): boolean {
  return Date.parse(expiresAt) <= now;
}

/** Whether somebody had to have opened it by now (ms since 1970), and nobody did. */
export function isOverdue(notice: Notice, now: number): boolean {
  return isUnread(notice) && notice.openBy !== undefined && Date.parse(notice.openBy) <= now;
}

/** The inbox in order: by group; news before what was opened or is one's own, the nearest deadline first, mine before others', then by weight, the newest first. */
export function inOrder(all: readonly PlacedNotice[], away: ReadonlySet<string>, uid: string): Entry[] {
  const entries = withoutTwins(all).map((one) => ({ ...one, group: groupOf(one.notice, away) }));
  return entries.toSorted(
    (a, b) =>
      GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
      Number(!isNewsTo(a.notice, uid)) - Number(!isNewsTo(b.notice, uid)) ||
      Number(isOwnMark(a.notice, uid)) - Number(isOwnMark(b.notice, uid)) ||
      deadlineOf(a.notice) - deadlineOf(b.notice) ||
      Number(a.notice.assignee !== uid) - Number(b.notice.assignee !== uid) ||
      OF_KIND[a.notice.kind].weight - OF_KIND[b.notice.kind].weight ||
      mostDays(b.notice) - mostDays(a.notice) ||
      Date.parse(b.notice.since) - Date.parse(a.notice.since) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** How many days, where days are counted: 23 absences weigh more than five. */
function mostDays({ kind, reasons }: Notice): number {
  return kind === 'absence' ? Math.max(0, ...reasons.map(({ params }) => Number(params.days ?? 0))) : 0;
}

/** Later than any time when there is none, or when it has been kept. */
function deadlineOf(notice: Notice): number {
  return isUnread(notice) && notice.openBy !== undefined ? Date.parse(notice.openBy) : Number.MAX_VALUE;
}

function groupOf({ kind, decision, pupilId }: Notice, away: ReadonlySet<string>): Group {
  if (decision !== undefined) return 'done';
  if (OF_KIND[kind].atOnce) return 'now';
  return away.has(pupilId) ? 'away' : 'today';
}

/** How many open entries there are of each child. */
export function openByPupil(all: readonly PlacedNotice[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { notice } of withoutTwins(all))
    if (notice.decision === undefined) counts.set(notice.pupilId, (counts.get(notice.pupilId) ?? 0) + 1);
  return counts;
}
