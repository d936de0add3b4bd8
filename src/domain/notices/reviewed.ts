/** What stands on a notice from its reviews: whether somebody has looked, what was decided, whose it is. */
import type { IsoInstant } from '../days';
import type { Notice, NoticeCall, NoticeKind, Review } from './records';

type Reviewed = Pick<Notice, 'openedAt' | 'decision' | 'assignee'>;

/**
 * Of all reviews, whatever their order. An answer about safety or bullying that has changed since somebody looked has to be looked
 * at again: there, an opening counts only from the latest source on (a later change to a review is one, too).
 */
export function reviewed(
  { kind, since }: { kind: NoticeKind; since: IsoInstant },
  reviews: readonly Review[],
): Reviewed {
  const latest = reviews.toSorted((a, b) => later(a.at, b.at) || (a.by < b.by ? 1 : -1));
  const openings = reviews.flatMap(({ openedAt, at }) =>
    kind === 'safety' || kind === 'bullying'
      ? [openedAt, at].filter((instant) => Date.parse(instant) >= Date.parse(since))
      : [openedAt],
  );
  const [openedAt] = openings.sort((a, b) => later(b, a));
  const decided = latest.find(({ decision }) => decision !== undefined);
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
