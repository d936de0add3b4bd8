/** What waits, by school days: each is listed, nothing is averaged. */
import type { Thread } from '@domain/signals/records';
import type { PlacedThread } from '@/staff/ports/signals';

/** From so many school days on, the longest first. */
const FROM = [5, 2, 1, 0] as const;

export interface Bucket {
  readonly from: (typeof FROM)[number];
  readonly threads: readonly PlacedThread[];
}

/** Those that wait, whoever is to answer them, the oldest of each first. */
export function inBuckets(
  all: readonly PlacedThread[],
  daysWaited: (thread: Thread) => number,
): readonly Bucket[] {
  const open = all
    .filter(({ thread }) => thread.state === 'open')
    .toSorted((a, b) => (a.thread.sentAt < b.thread.sentAt ? -1 : 1));
  return FROM.map((from) => ({
    from,
    threads: open.filter(({ thread }) => FROM.find((one) => daysWaited(thread) >= one) === from),
  }));
}
