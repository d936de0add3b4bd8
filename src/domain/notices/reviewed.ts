/** What stands on a notice from its reviews: whether somebody has looked, what was decided, whose it is. */
import type { IsoInstant } from '../days';
import type { Notice, NoticeCall, NoticeKind, Review } from './records';

type Reviewed = Pick<Notice, 'openedAt' | 'decision' | 'assignee'>;

/**
 * Of all reviews, whatever their order. An answer about safety or bullying that has changed since somebody looked has to be looked
 * at, and decided on, again: there, only what was done from the latest source on counts (a later change to a review is an opening).
 */
export function reviewed(
  { kind, since }: { kind: NoticeKind; since: IsoInstant },
  reviews: readonly Review[],
): Reviewed {
  const isAnew = kind === 'safety' || kind === 'bullying';
  const counts = (instant: IsoInstant) => !isAnew || Date.parse(instant) >= Date.parse(since);
  const latest = reviews.toSorted((a, b) => later(a.at, b.at) || (a.by < b.by ? 1 : -1));
  const [openedAt] = reviews
    .flatMap((review) => [review.openedAt, review.at])
    .filter(counts)
    .sort((a, b) => later(b, a));
  const decided = latest.find(({ decision, at }) => decision !== undefined && counts(at));
  const assignee = latest.find((review) => review.assignee !== undefined)?.assignee;
  return {
    ...(openedAt !== undefined && { openedAt }),
    ...(decided?.decision && {
      decision: { decision: decided.decision, by: decided.by, at: decided.at },
    }),
    ...(assignee !== undefined && { assignee }),
  };
}

/** Positive when `b` is later. */
function later(a: IsoInstant, b: IsoInstant): number {
  return Date.parse(b) - Date.parse(a);
}

/**
 * A notice with what people have done: reviews, and whom it was made for or the clock has told. Nobody who was told of it loses it
 * again because its sources, or who works where, have changed since.
 */
export function withReviews(
  notice: Notice,
  {
    notice: standing,
    reviews,
    calls,
  }: {
    readonly notice: Notice | undefined;
    readonly reviews: readonly Review[];
    readonly calls: readonly NoticeCall[];
  },
): Notice {
  const derived = { ...notice };
  delete derived.openedAt;
  delete derived.decision;
  delete derived.assignee;
  const told = [...notice.createdFor, ...(standing?.createdFor ?? []), ...calls.flatMap(({ to }) => to)];
  return { ...derived, createdFor: [...new Set(told)].sort(), ...reviewed(notice, reviews) };
}
