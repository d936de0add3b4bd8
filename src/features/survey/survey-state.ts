import type { Instrument } from '@domain/instrument';
import type { Answer, Answers } from '@domain/pupil-records';
import type { Draft } from '@/local/drafts';
import type { Half } from './two-tap';

/** Where a pupil is. An item opened from the review goes back there. */
export type Step =
  | { readonly kind: 'intro' }
  | { readonly kind: 'item'; readonly index: number; readonly fromReview: boolean }
  | { readonly kind: 'halfway' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'review' }
  | { readonly kind: 'sent' };

export interface SurveyState {
  readonly itemIds: readonly string[];
  /** Two sittings: a page in the middle offers to stop there. */
  readonly twoSittings: boolean;
  readonly step: Step;
  readonly answers: Answers;
  readonly comment: string;
  /** Items that the pupil put off until later. */
  readonly later: readonly string[];
  /** Items answered since this page was opened. Only these show an answer that is covered afterwards. */
  readonly given: readonly string[];
  readonly paces: readonly number[];
  /** When the item on screen appeared, in ms of any steady clock. */
  readonly shownAt: number;
  /** The first tap of two, until the second. */
  readonly half?: Half | undefined;
  /** A pupil was going on after only the first tap, and has been told that a second one is missing. */
  readonly halfNoticed: boolean;
  /** `capturedAt` of the sent response that these answers began from. */
  readonly base?: string;
}

export interface SentBefore {
  readonly answers: Answers;
  readonly comment?: string | undefined;
  readonly paceMs: number;
  readonly capturedAt: string;
}

interface Opening {
  readonly instrument: Instrument;
  readonly twoSittings: boolean;
  readonly draft?: Draft | undefined;
  readonly sent?: SentBefore | undefined;
  readonly now: number;
}

/** Opens a survey where the pupil left it: at the draft's position, at the review of what was sent, or at the beginning. */
export function openSurvey({ instrument, twoSittings, draft, sent, now }: Opening): SurveyState {
  const itemIds = instrument.items.map(({ id }) => id);
  const begun = draft ? resumed(draft, sent) : corrected(sent);
  return {
    itemIds,
    twoSittings,
    given: [],
    shownAt: now,
    halfNoticed: false,
    ...begun,
    step: draft ? stepAt(draft.position, itemIds.length) : { kind: sent ? 'review' : 'intro' },
  };
}

/**
 * A draft that was begun before the response now on the server (on another tablet) must not take away the answers
 * in it: they stand wherever the draft has none.
 */
function resumed(draft: Draft, sent: SentBefore | undefined) {
  const newlySent = sent !== undefined && draft.base !== sent.capturedAt ? sent : undefined;
  const base = newlySent?.capturedAt ?? draft.base;
  return {
    answers: { ...newlySent?.answers, ...draft.answers },
    comment: draft.comment ?? newlySent?.comment ?? '',
    later: draft.later ?? [],
    paces: draft.paces,
    ...(base !== undefined && { base }),
  };
}

/** The pace of a sent response counts for every answer in it, so that one quick correction does not change it. */
function corrected(sent: SentBefore | undefined) {
  if (!sent) return { answers: {}, comment: '', later: [], paces: [] };
  const { answers, comment = '', paceMs, capturedAt } = sent;
  return { answers, comment, later: [], paces: Object.keys(answers).map(() => paceMs), base: capturedAt };
}

/** Draft positions: the items, then the last question, then the review. */
function stepAt(position: number, count: number): Step {
  if (position < count) return { kind: 'item', index: Math.max(0, position), fromReview: false };
  return { kind: position === count ? 'comment' : 'review' };
}

export function positionOf({ step, itemIds }: SurveyState): number {
  switch (step.kind) {
    case 'intro':
      return 0;
    case 'item':
      return step.fromReview ? itemIds.length + 1 : step.index;
    case 'halfway':
      return halfwayIndex(itemIds.length);
    case 'comment':
      return itemIds.length;
    case 'review':
    case 'sent':
      return itemIds.length + 1;
  }
}

/** Index of the first item of the second sitting. */
export function halfwayIndex(count: number): number {
  return Math.ceil(count / 2);
}

/** Whether the answer to an item may be on screen: a covered one only in the sitting in which it was given. */
export function isShown({ given }: SurveyState, item: Instrument['items'][number]): boolean {
  return !item.coveredAfterwards || given.includes(item.id);
}

export type ReviewMark = Answer | 'covered' | 'later' | 'skipped';

/** What the review says about an item. */
export function reviewMark(state: SurveyState, item: Instrument['items'][number]): ReviewMark {
  const answer = state.answers[item.id];
  if (answer === undefined) return state.later.includes(item.id) ? 'later' : 'skipped';
  return isShown(state, item) ? answer : 'covered';
}
