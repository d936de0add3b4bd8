import { COMMENT_MAX } from '@domain/answers/pupil-choices';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { withChange, type SurveyDraft } from '@domain/answers/survey-draft';
import { describe, expect, it } from 'vitest';
import { medianPace, minutesFor } from './sending/pace';
import {
  changeSince,
  halfwayIndex,
  openSurvey,
  pacesOf,
  positionOf,
  reviewMark,
  type SurveyState,
} from './survey-state';
import { currentItem, surveyReducer, type SurveyEvent } from './survey-steps';
import { CODES_OF_HALF, halfOf } from './item/two-tap';

const fresh = (twoSittings = false) => openSurvey({ instrument: soramoyo34, twoSittings, now: 0 });
const play = (state: SurveyState, ...events: SurveyEvent[]) => events.reduce(surveyReducer, state);
const begin = { type: 'begin', at: 1000 } as const;
const next = { type: 'next', at: 0 } as const;
const back = { type: 'back', at: 0 } as const;
const answer = (value: 1 | 2 | 3 | 4 | 'declined', at = 0) =>
  ({ type: 'answer', answer: value, at }) as const;
const LATER = Date.parse('2026-11-21T00:00:00.000Z');
const draftOf = (state: SurveyState, draft?: SurveyDraft, now = LATER): SurveyDraft =>
  withChange(draft, changeSince(state, 0, 'grades4_9'), now);
const itemOf = (id: string) => {
  const item = soramoyo34.items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
};

describe('walking through a survey', () => {
  it('begins with the page that says who reads what', () => {
    expect(fresh().step).toEqual({ kind: 'intro' });
    expect(currentItem(play(fresh(), begin))).toBe('q01');
  });

  it('goes on without an answer, and leaves the item out', () => {
    const state = play(fresh(), begin, next);
    expect(currentItem(state)).toBe('q02');
    expect(state.answers).toEqual({});
    expect(reviewMark(state, itemOf('q01'))).toBe('skipped');
  });

  it('keeps declining apart from leaving out', () => {
    const state = play(fresh(), begin, answer('declined'), next);
    expect(state.answers).toEqual({ q01: 'declined' });
    expect(reviewMark(state, itemOf('q01'))).toBe('declined');
  });

  it('goes the same way whatever is answered', () => {
    const steps = ([1, 2, 3, 4, 'declined'] as const).map((value) => {
      let state = play(fresh(), begin);
      for (let index = 0; index < 40; index += 1) state = play(state, answer(value), next);
      return state.step;
    });
    expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(1);
    expect(steps[0]).toEqual({ kind: 'review' });
  });

  it('comes back with the answers in place, from the review to the first page', () => {
    let state = play(fresh(), begin, answer(3), next, next, back, back);
    expect(currentItem(state)).toBe('q01');
    expect(state.answers).toEqual({ q01: 3 });
    state = play(state, back);
    expect(state.step).toEqual({ kind: 'intro' });
  });

  it('returns to the review from an item that was opened there', () => {
    const state = play(fresh(), { type: 'open', index: 4, at: 0 });
    expect(currentItem(state)).toBe('q05');
    expect(play(state, next).step).toEqual({ kind: 'review' });
    expect(play(state, back).step).toEqual({ kind: 'review' });
  });

  it('can take an answer back', () => {
    const state = play(fresh(), begin, answer(2), { type: 'clear' });
    expect(state.answers).toEqual({});
  });
});

describe('items about home that are put off until school', () => {
  it('go on and are marked on the review until they are answered', () => {
    const state = play(fresh(), begin, { type: 'put-off', at: 0 });
    expect(currentItem(state)).toBe('q02');
    expect(reviewMark(state, itemOf('q01'))).toBe('later');
    const answered = play(state, { type: 'open', index: 0, at: 0 }, answer(4));
    expect(reviewMark(answered, itemOf('q01'))).toBe(4);
    expect(answered.later).toEqual([]);
  });

  it('lose the answer they had', () => {
    expect(play(fresh(), begin, answer(4), { type: 'put-off', at: 0 }).answers).toEqual({});
  });
});

describe('the two taps of grades 1–3', () => {
  it('give the same four codes', () => {
    expect([...CODES_OF_HALF.yes, ...CODES_OF_HALF.no]).toEqual([4, 3, 2, 1]);
    expect(([4, 3, 2, 1] as const).map(halfOf)).toEqual(['yes', 'yes', 'no', 'no']);
  });

  it('store nothing after the first tap, and say once that a second is missing', () => {
    const first = play(fresh(), begin, { type: 'half', half: 'yes' });
    expect(first.answers).toEqual({});
    const told = play(first, next);
    expect(currentItem(told)).toBe('q01');
    expect(told.halfNoticed).toBe(true);
    expect(currentItem(play(told, next))).toBe('q02');
  });

  it('forget an answer when the other half is tapped, and keep it when its own half is', () => {
    const answered = play(fresh(), begin, { type: 'half', half: 'yes' }, answer(4));
    expect(play(answered, { type: 'half', half: 'yes' }).answers).toEqual({ q01: 4 });
    expect(play(answered, { type: 'half', half: 'no' }).answers).toEqual({});
  });

  it('offer a stop in the middle when there are two sittings', () => {
    const middle = halfwayIndex(soramoyo34.items.length);
    let state = play(fresh(true), begin);
    for (let index = 0; index < middle; index += 1) state = play(state, next);
    expect(state.step).toEqual({ kind: 'halfway' });
    expect(positionOf(state)).toBe(middle);
    expect(currentItem(play(state, next))).toBe('q18');
    expect(currentItem(play(state, back))).toBe('q17');
  });
});

describe('resuming', () => {
  it('opens a draft at the item it was left at', () => {
    const left = play(fresh(), begin, answer(3), next, answer(1), next);
    const state = openSurvey({ instrument: soramoyo34, twoSittings: false, draft: draftOf(left), now: 0 });
    expect(currentItem(state)).toBe('q03');
    expect(state.answers).toEqual({ q01: 3, q02: 1 });
  });

  it.each([34, 35])('opens what comes after the items at position %i', (position) => {
    const draft = { ...draftOf(fresh()), position };
    const state = openSurvey({ instrument: soramoyo34, twoSittings: false, draft, now: 0 });
    expect(state.step.kind).toBe(position === 34 ? 'comment' : 'review');
  });

  it('covers earlier answers that are not to be seen over a shoulder, and shows those of this sitting', () => {
    const left = play(fresh(), { type: 'open', index: 6, at: 0 }, answer(4));
    expect(reviewMark(left, itemOf('q07'))).toBe(4);
    const later = openSurvey({ instrument: soramoyo34, twoSittings: false, draft: draftOf(left), now: 0 });
    expect(reviewMark(later, itemOf('q07'))).toBe('covered');
  });
});

describe('correcting what was sent', () => {
  const sent = {
    answers: { q01: 4, q02: 2 } as const,
    paceMs: 4000,
    capturedAt: '2026-11-20T00:00:00.000Z',
  };
  const opened = openSurvey({ instrument: soramoyo34, twoSittings: false, sent, now: 0 });

  it('opens at the review with the answers that were sent', () => {
    expect(opened.step).toEqual({ kind: 'review' });
    expect(opened.answers).toEqual(sent.answers);
  });

  it('does not let one quick tap stand for the whole pace', () => {
    const state = play(opened, { type: 'open', index: 2, at: 0 }, answer(1, 300));
    expect(medianPace(pacesOf(state))).toBe(4000);
  });

  it('lets a removed answer stay removed after a reload', () => {
    const state = play(opened, { type: 'open', index: 0, at: 0 }, { type: 'clear' });
    const again = openSurvey({
      instrument: soramoyo34,
      twoSittings: false,
      draft: draftOf(state),
      sent,
      now: 0,
    });
    expect(again.answers).toEqual({ q02: 2 });
  });

  it.each([
    ['an older draft is resumed', Date.parse(sent.capturedAt) - 1, 4],
    ['a newer draft is resumed', LATER, 1],
  ])('keeps what another tablet sent, of each item the later tap, when %s', (_, keptAt, q01) => {
    const left = draftOf(play(fresh(), begin, answer(1), next, next, answer(3)), undefined, keptAt);
    const state = openSurvey({ instrument: soramoyo34, twoSittings: false, draft: left, sent, now: 0 });
    expect(state.answers).toEqual({ q01, q02: 2, q03: 3 });
  });
});

describe('one survey in two tabs', () => {
  const kept = (state: SurveyState, draft: SurveyDraft | undefined, upTo = 0) =>
    ({ type: 'known', known: { draft, sent: undefined, upTo } }) as const;
  const six = [1, 2, 3, 4, 1, 2] as const;
  const newer = play(fresh(), begin, ...six.flatMap((value) => [answer(value), next] as const));

  it('keeps six answers of one and then one of the older: seven', () => {
    const older = play(fresh(), { type: 'open', index: 6, at: 0 }, answer(3));
    const draft = draftOf(older, draftOf(newer), LATER + 1);
    const state = openSurvey({ instrument: soramoyo34, twoSittings: false, draft, now: 0 });
    expect(state.answers).toEqual({ q01: 1, q02: 2, q03: 3, q04: 4, q05: 1, q06: 2, q07: 3 });
  });

  it('shows in one what was kept in the other, and keeps its own taps that are not kept yet', () => {
    const older = play(fresh(), begin, answer(4));
    const state = play(older, kept(older, draftOf(newer)));
    expect(state.answers).toEqual({ ...newer.answers, q01: 4 });
    const once = draftOf(older, draftOf(newer), LATER + 1);
    const again = draftOf(play(newer, { type: 'open', index: 0, at: 0 }, answer(2)), once, LATER + 2);
    expect(play(state, kept(state, again, state.tapCount)).answers.q01).toBe(2);
  });

  it('takes back in one what was taken back in the other, and nothing because it is missing', () => {
    const cleared = play(newer, { type: 'open', index: 0, at: 0 }, { type: 'clear' });
    const draft = draftOf(cleared, draftOf(newer), LATER + 1);
    expect(play(newer, kept(newer, draft, newer.tapCount)).answers).not.toHaveProperty('q01');
    expect(play(newer, kept(newer, undefined, newer.tapCount)).answers).toEqual(newer.answers);
  });

  it('keeps the words of both when neither knew of the other', () => {
    const one = play(fresh(), { type: 'open-comment' }, { type: 'comment', text: 'ひとつめ' });
    const two = play(fresh(), { type: 'open-comment' }, { type: 'comment', text: 'ふたつめ' });
    expect(draftOf(two, draftOf(one)).comment?.text).toBe('ひとつめ\nふたつめ');
    const known = play(two, kept(two, draftOf(two, draftOf(one)), two.tapCount));
    const rewritten = play(known, { type: 'comment', text: 'みっつめ' });
    const change = changeSince(rewritten, known.tapCount, 'grades4_9');
    expect(withChange(draftOf(two, draftOf(one)), change, LATER).comment?.text).toBe('みっつめ');
  });
});

it('keeps words that are too long to be sent as they were written', () => {
  const words = `${'あ'.repeat(COMMENT_MAX - 1)}👨‍👩‍👧‍👦です`;
  expect(play(fresh(), { type: 'open-comment' }, { type: 'comment', text: words }).comment).toBe(words);
});

it('opens what was sent elsewhere at the review, unless something newer is kept here', () => {
  const sent = { answers: { q01: 4 } as const, paceMs: 1, capturedAt: new Date(LATER).toISOString() };
  const left = play(fresh(), begin, answer(1), next);
  const openedAt = (keptAt: number) =>
    openSurvey({
      instrument: soramoyo34,
      twoSittings: false,
      draft: draftOf(left, undefined, keptAt),
      sent,
      now: 0,
    });
  expect(openedAt(LATER - 1).step).toEqual({ kind: 'review' });
  expect(currentItem(openedAt(LATER + 1))).toBe('q02');
});

describe('the minutes that are told', () => {
  it('are more for the youngest before there is a pace', () => {
    expect(minutesFor(34, 1, [])).toBe(13);
    expect(minutesFor(34, 2, [])).toBe(11);
    expect(minutesFor(34, 5, [])).toBe(6);
    expect(minutesFor(34, 8, [])).toBe(5);
  });

  it('follow the own pace after five answers, where a pause is no pace, and never end', () => {
    expect(minutesFor(30, 2, Array<number>(5).fill(28_000))).toBe(15);
    expect(minutesFor(30, 2, [3000, 3000, 3000, 3000, 86_400_000])).toBe(9);
    expect(minutesFor(1, 5, [])).toBe(1);
  });
});

describe('pace', () => {
  it('is the time from showing an item to its first answer', () => {
    const state = play(
      fresh(),
      begin,
      answer(3, 3500),
      answer(4, 9000),
      { type: 'next', at: 9500 },
      answer(1, 11_000),
    );
    expect(pacesOf(state)).toEqual([2500, 1500]);
    expect(medianPace(pacesOf(state))).toBe(2000);
  });

  it('is zero without any answer and never more than a day', () => {
    expect(medianPace([])).toBe(0);
    expect(medianPace([1e12])).toBe(86_400_000);
  });
});

it('works for an instrument of one item', () => {
  const [first] = soramoyo34.items;
  if (!first) throw new Error('no item');
  const one = openSurvey({ instrument: { ...soramoyo34, items: [first] }, twoSittings: false, now: 0 });
  expect(play(one, begin, next).step).toEqual({ kind: 'comment' });
});
