import type { NoticeAudience } from '../circles';

export type MadeFrom = 'answers' | 'observations' | 'night' | 'nothing';

/** All that the house has to know of a kind of notices. Its words stand in `notices` and `models`. */
export interface OfKind {
  /** The stretch of time that a notice gathers its sources from. */
  readonly window: 'day' | 'round' | 'week';
  /** The circles that it has a document for. Those of a wish depend on whom the pupil chose. */
  readonly audiences: readonly NoticeAudience[];
  /** By when somebody must have opened it; absent: it waits as long as it stands. */
  readonly deadline?: 'same-school-day' | 'second-school-day';
  /** Waits for no budget and no digest: its people are told when it comes. */
  readonly atOnce: boolean;
  /**
   * Whether the homeroom hears of it, too. If not, the child said it to a circle of its own: what is decided there settles nothing
   * else, is followed there, and is never counted where a count would tell who it was.
   */
  readonly homeroomReads: boolean;
  /** Whether the child chose whom it is for: nobody else is brought in. */
  readonly isWish: boolean;
  /** What it is made from again when somebody asks; the night makes the others. `nothing`: none is made any more, those that stand go on. */
  readonly madeFrom: MadeFrom;
  /** Made of what the child taps each morning: whoever speaks with the child leaves the app out of it, or it taps honestly no longer. */
  readonly fromMornings?: true;
  /** Computed from what the child answers or from its days: none for a child whose data are used no more. What a child says to somebody, and what an adult saw, goes on. */
  readonly isComputed?: true;
  /** What comes first in the inbox when nothing else decides: the lowest. */
  readonly weight: number;
}

/** What the night, or a colleague, notices: for the homeroom and the counsellors, who decide together. */
export const NOTICED = {
  window: 'week',
  audiences: ['homeroom', 'counsellor'],
  atOnce: false,
  homeroomReads: true,
  isWish: false,
  madeFrom: 'night',
} as const satisfies Omit<OfKind, 'weight'>;
