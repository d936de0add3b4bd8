/** What stands on a notice from its reviews: whether somebody has looked, what was decided, whose it is. */
import { type NoticeKind, OF_KIND } from './kinds';
import type { IsoInstant } from '../days';
import type { Notice, NoticeCall, Review } from './records';

type Reviewed = Pick<Notice, 'openedAt' | 'decision' | 'assignee'>;

/**
 * Of all reviews, whatever their order. What says something new since somebody looked has to be looked at, and decided on, again: only
 * what was done from `since` on counts (a later change to a review is an opening, and no decision). A wish to talk that was opened is
 * being answered, whatever else the pupil writes that day.
 */
export function reviewed(
  { kind, since }: { kind: NoticeKind; since: IsoInstant },
  reviews: readonly Review[],
): Reviewed {
  const counts = (instant: IsoInstant) => OF_KIND[kind].isWish || Date.parse(instant) >= Date.parse(since);
  const [openedAt] = reviews
    .flatMap((review) => [review.openedAt, review.at])
    .filter(counts)
    .sort((a, b) => later(b, a));
  const [decided] = latest(
    reviews.filter(({ decision }) => decision !== undefined),
    decidedAt,
  ).filter((review) => counts(decidedAt(review)));
  return {
    ...(openedAt !== undefined && { openedAt }),
    ...(decided?.decision && {
      decision: { decision: decided.decision, by: decided.by, at: decidedAt(decided) },
    }),
    ...assigned(reviews),
  };
}

function decidedAt(review: Review): IsoInstant {
  return review.decidedAt ?? review.openedAt;
}

/** As the latest decision says: it takes a notice from a colleague, too. */
function assigned(reviews: readonly Review[]): Pick<Reviewed, 'assignee'> {
  const [last] = latest(
    reviews.filter((review) => review.decidedAt !== undefined || review.assignee !== undefined),
    (review) => review.decidedAt ?? review.at,
  );
  return last?.assignee === undefined ? {} : { assignee: last.assignee };
}

function latest(reviews: readonly Review[], at: (review: Review) => IsoInstant): Review[] {
  return reviews.toSorted((a, b) => later(at(a), at(b)) || (a.by < b.by ? 1 : -1));
}

/** Positive when `b` is later. */
function later(a: IsoInstant, b: IsoInstant): number {
  return Date.parse(b) - Date.parse(a);
}

/**
 * A notice with what people have done: reviews, and whom it was made for or the clock has told. Nobody who was told of it loses it
 * again because its sources, or who works where, have changed since. What somebody has opened, nobody need be told of any more.
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
  const done = reviewed(notice, reviews);
  // A wish to talk may say more after it was opened: that has still to reach them.
  if (done.openedAt !== undefined && !OF_KIND[notice.kind].isWish) delete derived.untold;
  return { ...derived, createdFor: [...new Set(told)].sort(), ...done };
}
