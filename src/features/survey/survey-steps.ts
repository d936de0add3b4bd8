/**
 * The walk through a survey as a pure reducer. Invariants:
 * 1. Only a tap (on an answer, its removal, putting the item off), here or elsewhere, changes `answers`; walking on never does.
 * 2. Where a pupil is led next never depends on which answer was given.
 * 3. An item that was answered is not "for later" any more.
 */
import type { Answer, Answers } from '@domain/answers/pupil-records';
import { adopted, COMMENT, halfwayIndex, type Known, type Step, type SurveyState } from './survey-state';
import { halfOf, type Half } from './item/two-tap';

/** `at` is the moment of the tap, in ms of the same clock as `shownAt`. */
export type SurveyEvent =
  | { readonly type: 'begin'; readonly at: number }
  | { readonly type: 'half'; readonly half: Half }
  | { readonly type: 'answer'; readonly answer: Answer; readonly at: number }
  | { readonly type: 'clear' }
  | { readonly type: 'put-off'; readonly at: number }
  | { readonly type: 'next'; readonly at: number }
  | { readonly type: 'back'; readonly at: number }
  | { readonly type: 'open'; readonly index: number; readonly at: number }
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'open-comment' }
  | { readonly type: 'sent' }
  | { readonly type: 'look-through' }
  /** Another tab kept something, or another tablet sent. */
  | { readonly type: 'known'; readonly known: Known };

export function surveyReducer(state: SurveyState, event: SurveyEvent): SurveyState {
  switch (event.type) {
    case 'begin':
      return show(state, itemStep(0), event.at);
    case 'half':
      return chooseHalf(state, event.half);
    case 'answer':
      return giveAnswer(state, event.answer, event.at);
    case 'clear':
      return withoutAnswer(withoutHalf(state));
    case 'put-off':
      return putOff(state, event.at);
    case 'next':
      return goOn(state, event.at);
    case 'back':
      return goBack(state, event.at);
    case 'open':
      return show(state, { kind: 'item', index: event.index, fromReview: true }, event.at);
    case 'open-comment':
      return { ...state, step: { kind: 'comment' } };
    case 'comment':
      return tapped({ ...state, comment: event.text }, COMMENT);
    case 'look-through':
      return { ...withoutHalf(state), step: { kind: 'review' } };
    case 'sent':
      return { ...state, step: { kind: 'sent' } };
    case 'known':
      return adopted(state, event.known);
  }
}

/** Id of the item on screen. */
export function currentItem({ step, itemIds }: SurveyState): string | undefined {
  return step.kind === 'item' ? itemIds[step.index] : undefined;
}

function itemStep(index: number): Step {
  return { kind: 'item', index, fromReview: false };
}

function show(state: SurveyState, step: Step, at: number): SurveyState {
  return { ...withoutHalf(state), step, shownAt: at };
}

function withoutHalf(state: SurveyState): SurveyState {
  return { ...state, half: undefined, halfNoticed: false };
}

/** Marks a change to an item or the comment as not kept yet. */
function tapped(state: SurveyState, key: string): SurveyState {
  const tapCount = state.tapCount + 1;
  return { ...state, tapCount, taps: { ...state.taps, [key]: tapCount } };
}

function withoutAnswer(state: SurveyState): SurveyState {
  const id = currentItem(state);
  if (id === undefined || !(id in state.answers)) return state;
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([one]) => one !== id));
  return tapped({ ...state, answers }, id);
}

function giveAnswer(state: SurveyState, answer: Answer, at: number): SurveyState {
  const id = currentItem(state);
  if (id === undefined) return state;
  const isFirst = !(id in state.answers) && !state.given.includes(id);
  const answers: Answers = { ...state.answers, [id]: answer };
  const next = tapped(withoutHalf(state), id);
  return {
    ...next,
    answers,
    given: state.given.includes(id) ? state.given : [...state.given, id],
    later: state.later.filter((one) => one !== id),
    paced: isFirst ? [...state.paced, { tap: next.tapCount, ms: at - state.shownAt }] : state.paced,
  };
}

/** Tapping the other half takes back an answer of the first: which of its two codes is meant is not known yet. */
function chooseHalf(state: SurveyState, half: Half): SurveyState {
  const id = currentItem(state);
  const answer = id === undefined ? undefined : state.answers[id];
  if (typeof answer === 'number' && halfOf(answer) === half) return state;
  return { ...withoutAnswer(state), half, halfNoticed: false };
}

function putOff(state: SurveyState, at: number): SurveyState {
  const id = currentItem(state);
  if (id === undefined) return state;
  const later = state.later.includes(id) ? state.later : [...state.later, id];
  return goOn(tapped({ ...withoutAnswer(withoutHalf(state)), later }, id), at);
}

function goOn(state: SurveyState, at: number): SurveyState {
  const { step, itemIds, twoSittings } = state;
  if (step.kind === 'halfway') return show(state, itemStep(halfwayIndex(itemIds.length)), at);
  if (step.kind === 'comment') return { ...state, step: { kind: 'review' } };
  if (step.kind !== 'item') return state;
  if (state.half !== undefined && !state.halfNoticed) return { ...state, halfNoticed: true };
  if (step.fromReview) return show(state, { kind: 'review' }, at);
  const next = step.index + 1;
  if (next >= itemIds.length) return show(state, { kind: 'comment' }, at);
  const stopsHere = twoSittings && next === halfwayIndex(itemIds.length);
  return show(state, stopsHere ? { kind: 'halfway' } : itemStep(next), at);
}

function goBack(state: SurveyState, at: number): SurveyState {
  const { step, itemIds } = state;
  switch (step.kind) {
    case 'item':
      if (step.fromReview) return show(state, { kind: 'review' }, at);
      return show(state, step.index === 0 ? { kind: 'intro' } : itemStep(step.index - 1), at);
    case 'halfway':
      return show(state, itemStep(halfwayIndex(itemIds.length) - 1), at);
    case 'comment':
      return show(state, itemStep(itemIds.length - 1), at);
    case 'review':
      return show(state, { kind: 'comment' }, at);
    case 'intro':
    case 'sent':
      return state;
  }
}
