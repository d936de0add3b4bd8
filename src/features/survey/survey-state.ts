import type { Instrument } from '@domain/survey/instrument';
import type { Form } from '@domain/school/grades';
import type { Answer, Answers } from '@domain/answers/pupil-records';
import {
  isAhead,
  laidOver,
  type DraftChange,
  type Kept,
  type SentSurvey,
  type SurveyDraft,
} from '@domain/answers/survey-draft';
import type { Half } from './item/two-tap';

/** Where a pupil is. An item opened from the review goes back there. */
export type Step =
  | { readonly kind: 'intro' }
  | { readonly kind: 'item'; readonly index: number; readonly fromReview: boolean }
  | { readonly kind: 'halfway' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'review' }
  | { readonly kind: 'sent' };

/** The words at the end among `taps`; no item has such an id. */
export const COMMENT = '#comment';

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
  /** Times taken for the answers from before this page was opened, ms. */
  readonly pacesBefore: readonly number[];
  /** Times taken since, each with the number of its tap. */
  readonly paced: readonly { readonly tap: number; readonly ms: number }[];
  /** By item id, or `COMMENT`: the number of the last tap on it since this page was opened. */
  readonly taps: Readonly<Record<string, number>>;
  readonly tapCount: number;
  /** The comment as it is known to be kept on the tablet or sent. */
  readonly keptComment: string;
  /** When the item on screen appeared, in ms of any steady clock. */
  readonly shownAt: number;
  /** The first tap of two, until the second. */
  readonly half?: Half | undefined;
  /** A pupil was going on after only the first tap, and has been told that a second one is missing. */
  readonly halfNoticed: boolean;
}

interface Opening {
  readonly instrument: Instrument;
  readonly twoSittings: boolean;
  readonly draft?: SurveyDraft | undefined;
  readonly sent?: SentSurvey | undefined;
  readonly now: number;
}

/** Opens a survey where the pupil left it: at the draft's position, at the review of what was sent, or at the beginning. */
export function openSurvey({ instrument, twoSittings, draft, sent, now }: Opening): SurveyState {
  const itemIds = instrument.items.map(({ id }) => id);
  const blank: SurveyState = {
    itemIds,
    twoSittings,
    step: firstStep(draft, sent, itemIds.length),
    answers: {},
    comment: '',
    later: [],
    given: [],
    pacesBefore: [],
    paced: [],
    taps: {},
    tapCount: 0,
    keptComment: '',
    shownAt: now,
    halfNoticed: false,
  };
  return adopted(blank, { draft, sent, upTo: 0 });
}

/** What the tablet has now. `upTo`: the number of the last tap of this page that is known to be in it. */
export interface Known {
  readonly draft: SurveyDraft | undefined;
  readonly sent: SentSurvey | undefined;
  readonly upTo: number;
}

/**
 * Takes over what was kept in another tab or sent from another tablet. Taps of this page that are not kept yet stand; what is
 * missing in `draft` and `sent` is no reason to take anything away.
 */
export function adopted(state: SurveyState, { draft, sent, upTo }: Known): SurveyState {
  const laid = laidOver(sent, draft);
  const isOpen = (key: string) => (state.taps[key] ?? 0) > upTo;
  const answers = new Map(Object.entries(state.answers));
  const later = new Set(state.later);
  for (const [id, kept] of Object.entries(laid.items)) {
    if (isOpen(id)) continue;
    if (kept === 'later') later.add(id);
    else later.delete(id);
    if (kept === 'later' || kept === 'taken-back') answers.delete(id);
    else answers.set(id, kept);
  }
  const keptComment = laid.comment ?? state.keptComment;
  return {
    ...state,
    answers: Object.fromEntries(answers),
    later: [...later],
    keptComment,
    comment: isOpen(COMMENT) ? state.comment : (laid.comment ?? state.comment),
    ...(laid.paces.length > 0 && {
      pacesBefore: laid.paces,
      paced: state.paced.filter(({ tap }) => tap > upTo),
    }),
  };
}

/** The part of `state` that was tapped after tap number `upTo`. */
export function changeSince(state: SurveyState, upTo: number, form: Form): DraftChange {
  const keptOf = (id: string): Kept =>
    state.answers[id] ?? (state.later.includes(id) ? 'later' : 'taken-back');
  const tapped = Object.keys(state.taps).filter((key) => (state.taps[key] ?? 0) > upTo);
  return {
    items: Object.fromEntries(tapped.filter((key) => key !== COMMENT).map((id) => [id, keptOf(id)])),
    ...(tapped.includes(COMMENT) && { comment: { text: state.comment, from: state.keptComment } }),
    position: positionOf(state),
    paces: state.paced.filter(({ tap }) => tap > upTo).map(({ ms }) => ms),
    form,
  };
}

/** All times taken, ms. */
export function pacesOf({ pacesBefore, paced }: SurveyState): number[] {
  return [...pacesBefore, ...paced.map(({ ms }) => ms)];
}

/** What was sent, by whatever tablet, is not asked again: unless something newer is kept here, it opens at the review. */
function firstStep(draft: SurveyDraft | undefined, sent: SentSurvey | undefined, count: number): Step {
  if (sent && !isAhead(draft, sent)) return { kind: 'review' };
  return draft ? stepAt(draft.position, count) : { kind: 'intro' };
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
