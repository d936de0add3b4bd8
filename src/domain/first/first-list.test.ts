import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOFT_QUESTIONS } from '../answers/soft-questions';
import { NOTICE_AUDIENCES } from '../notices/circles';
import { NOTICE_KINDS, OF_KIND } from '../notices/kinds';
import { SIGNAL_KINDS, WANTED_ANSWERS } from '../signals/choices';
import { FIRST_FEW, firstCounts, firstList } from './first-list';
import { type ChildToday, type OpenNotice, type OpenSignal, waits } from './reasons';
import { isSettledByContact } from './settled-by-contact';

function child(number: number, more: Partial<ChildToday> = {}): ChildToday {
  return {
    pupilId: `p${number}`,
    number,
    signals: [],
    notices: [],
    level: 4,
    times: 1,
    talk: false,
    body: 'good',
    soft: null,
    unansweredDays: null,
    away: false,
    absentDays: 0,
    contacted: false,
    decidedToday: false,
    ...more,
  };
}

const signal = (kind: OpenSignal['kind']): OpenSignal => ({ id: kind, kind, wants: 'reply' });
const notice = (
  kind: OpenNotice['notice']['kind'],
  audience: OpenNotice['notice']['audience'] = 'homeroom',
): OpenNotice => ({ id: `${kind}_${audience}`, notice: { kind, audience } });

const numbers = (children: ChildToday[]) => firstList(children, true).map(({ pupilId }) => pupilId);
const kinds = (one: ChildToday) => firstList([one], true)[0]?.reasons.map(({ kind }) => kind) ?? [];

describe('whom to speak to first', () => {
  it('names nobody on a day when nothing stands out', () => {
    expect(numbers([child(1), child(2, { level: null }), child(3, { body: 'a-little' })])).toEqual([]);
  });

  it('has one order: what cannot wait, letters, wishes, first storms, storms again, the body, what was noticed, rain, a low answer to the question of the day, silence, absence', () => {
    const inOrder: Partial<ChildToday>[] = [
      { notices: [notice('safety', 'safety')] },
      { notices: [notice('bullying', 'bullying')] },
      ...(['told', 'worry', 'talk', 'note', 'offer'] as const).map((kind) => ({ signals: [signal(kind)] })),
      { talk: true },
      { level: 1 },
      { level: 1, times: 2 },
      { body: 'bad' },
      ...(['absence', 'change', 'observation', 'risk', 'silence', 'follow-up'] as const).map((kind) => ({
        notices: [notice(kind)],
      })),
      { level: 2, times: 4 },
      { soft: 'sleep' },
      { level: null, unansweredDays: 3 },
      { level: null, away: true, absentDays: 3 },
    ];
    const all = inOrder.map((more, index) => child(99 - index, more));
    expect(numbers(all.toReversed())).toEqual(all.map(({ pupilId }) => pupilId));
  });

  it('tells all reasons of a child in one line, the most pressing first', () => {
    const all = child(1, { level: 2, body: 'bad', signals: [signal('note')], notices: [notice('change')] });
    expect(kinds(all)).toEqual(['signal', 'body', 'notice', 'rain']);
  });

  it('says a wish to talk once', () => {
    expect(kinds(child(1, { talk: true, signals: [signal('talk')] }))).toEqual(['signal']);
    expect(kinds(child(1, { talk: true, notices: [notice('talk')] }))).toEqual(['notice']);
    expect(kinds(child(1, { talk: true, signals: [signal('note')] }))).toEqual(['signal', 'talk']);
  });

  it.each([
    [2, []],
    [3, ['unanswered']],
  ])('%i school days without an answer', (days, expected) => {
    expect(kinds(child(1, { level: null, unansweredDays: days }))).toEqual(expected);
  });

  it.each([
    [0, []],
    [2, []],
    [3, ['absent']],
  ])('%i school days of absence in a row', (days, expected) => {
    expect(kinds(child(1, { level: null, away: days > 0, absentDays: days }))).toEqual(expected);
  });

  it('looks for nobody who is not at school, but hears those who write from home', () => {
    const away = { level: null, unansweredDays: 9, away: true, absentDays: 1 } as const;
    expect(numbers([child(1, away)])).toEqual([]);
    const list = firstList(
      [
        child(1, { ...away, notices: [notice('change')] }),
        child(2, { ...away, talk: true }),
        child(3, { level: 2 }),
      ],
      true,
    );
    expect(list.map(({ pupilId, state }) => [pupilId, state])).toEqual([
      ['p2', 'first'],
      ['p3', 'first'],
      ['p1', 'away'],
    ]);
  });

  it('keeps whoever was spoken to until the day ends, though nothing is open any more', () => {
    const states = (...children: ChildToday[]) =>
      firstList(children, true).map((one) => [one.pupilId, one.state]);
    const spoken = child(1, { contacted: true, decidedToday: true });
    expect(states(spoken, child(2, { level: 1 }))).toEqual([
      ['p2', 'first'],
      ['p1', 'spoken'],
    ]);
    expect(states(child(3, { contacted: true }), child(4, { decidedToday: true }))).toEqual([]);
  });

  it('keeps whoever was spoken to at its end, but not while a letter, or what was said to others, has no answer', () => {
    const spoken = { contacted: true } as const;
    const list = firstList(
      [
        child(1, { ...spoken, level: 1, notices: [notice('change')] }),
        child(2, { ...spoken, signals: [signal('note')] }),
        child(3, { ...spoken, notices: [notice('safety', 'safety')] }),
        child(4, { level: 2 }),
      ],
      true,
    );
    expect(list.map(({ pupilId, state }) => [pupilId, state])).toEqual([
      ['p3', 'first'],
      ['p2', 'first'],
      ['p4', 'first'],
      ['p1', 'spoken'],
    ]);
    expect(firstCounts(list)).toEqual({ first: 3, later: 0, spoken: 1 });
  });

  it('of many names few first, and what is left later: all who wait, first storms, and no more than three without either', () => {
    const rainy = Array.from({ length: 9 }, (_, index) => child(10 + index, { level: 2 }));
    const states = (children: ChildToday[]) => firstList(children, true).map(({ state }) => state);
    expect(states(rainy)).toEqual([...Array<string>(3).fill('first'), ...Array<string>(6).fill('later')]);
    const waiting = Array.from({ length: 4 }, (_, index) => child(index, { signals: [signal('note')] }));
    const storms = [child(5, { level: 1 }), child(6, { level: 1, times: 3 })];
    const all = firstList([...rainy, ...storms, ...waiting], true);
    expect(all.filter(({ state }) => state === 'first').map(({ pupilId }) => pupilId)).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
      'p5',
    ]);
    expect(firstCounts(all)).toEqual({ first: 5, later: 10, spoken: 0 });
  });
});

describe('what a word with the child settles', () => {
  it('is what the homeroom reads, and a wish to talk with it by itself', () => {
    const settled = (isHomeroom: boolean) =>
      NOTICE_KINDS.flatMap((kind) =>
        NOTICE_AUDIENCES.filter((audience) => isSettledByContact({ kind, audience }, isHomeroom)).map(
          (audience) => `${kind} ${audience}`,
        ),
      ).filter((one) => /^(safety|bullying|talk) /.test(one));
    expect(settled(true)).toEqual(['talk homeroom']);
    expect(settled(false)).toEqual([]);
    expect(NOTICE_KINDS.filter((kind) => isSettledByContact({ kind, audience: 'homeroom' }, false))).toEqual(
      NOTICE_KINDS.filter((kind) => OF_KIND[kind].homeroomReads),
    );
  });
});

const anyNotice = fc.record({
  id: fc.uuid(),
  notice: fc.record({
    kind: fc.constantFrom(...NOTICE_KINDS),
    audience: fc.constantFrom(...NOTICE_AUDIENCES),
  }),
});
const anySignal = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...SIGNAL_KINDS),
  wants: fc.constantFrom(...WANTED_ANSWERS),
});
const anyChild = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  signals: fc.array(anySignal, { maxLength: 3 }),
  notices: fc.array(anyNotice, { maxLength: 3 }),
  level: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
  times: fc.integer({ min: 1, max: 10 }),
  talk: fc.boolean(),
  body: fc.constantFrom(null, 'good' as const, 'a-little' as const, 'bad' as const),
  soft: fc.constantFrom(null, ...SOFT_QUESTIONS),
  unansweredDays: fc.option(fc.integer({ min: 0, max: 9 })),
  away: fc.boolean(),
  absentDays: fc.integer({ min: 0, max: 10 }),
  contacted: fc.boolean(),
  decidedToday: fc.boolean(),
});
const anyClass = fc
  .array(anyChild, { maxLength: 40 })
  .map((children) => children.map((one, index): ChildToday => ({ ...one, pupilId: `p${index}` })));

function isOpen({ signals, notices, talk, level, body, soft }: ChildToday): boolean {
  return (
    signals.length + notices.length > 0 ||
    talk ||
    level === 1 ||
    level === 2 ||
    body === 'bad' ||
    soft !== null
  );
}

describe('whatever a class is like', () => {
  it('every child of whom something is open is there, once, and its letters and notices with it', () => {
    fc.assert(
      fc.property(anyClass, fc.boolean(), (children, isHomeroom) => {
        const list = firstList(children, isHomeroom);
        const listed = list.map(({ pupilId }) => pupilId);
        expect(new Set(listed).size).toBe(listed.length);
        for (const one of children.filter(isOpen)) {
          const reasons = list.find(({ pupilId }) => pupilId === one.pupilId)?.reasons ?? [];
          expect(reasons.flatMap((reason) => (reason.kind === 'signal' ? [reason.signal] : []))).toEqual(
            expect.arrayContaining([...one.signals]),
          );
          expect(reasons.flatMap((reason) => (reason.kind === 'notice' ? [reason.notice] : []))).toEqual(
            expect.arrayContaining([...one.notices]),
          );
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('somebody waits as long as a letter, or what a word does not settle, is open', () => {
    fc.assert(
      fc.property(anyClass, fc.boolean(), (children, isHomeroom) => {
        const open = children.filter(
          ({ signals, notices }) =>
            signals.length > 0 || notices.some(({ notice: one }) => !isSettledByContact(one, isHomeroom)),
        );
        const { first, later } = firstCounts(firstList(children, isHomeroom));
        expect(first + later).toBeGreaterThanOrEqual(open.length);
      }),
    );
  });

  it('whoever waits for somebody, at school or away, stands first, and nobody stands before them', () => {
    fc.assert(
      fc.property(anyClass, fc.boolean(), (children, isHomeroom) => {
        const list = firstList(children, isHomeroom);
        const waiting = list.filter(({ reasons, state }) => state !== 'spoken' && reasons.some(waits));
        expect(list.slice(0, waiting.length)).toEqual(waiting);
        expect(waiting.every(({ state }) => state === 'first')).toBe(true);
        const cut = list.findIndex(({ state }) => state !== 'first');
        expect(list.slice(cut).some(({ state }) => cut >= 0 && state === 'first')).toBe(false);
        const open = list.filter(({ state }) => state === 'first' || state === 'later');
        expect(firstCounts(list).first).toBeGreaterThanOrEqual(Math.min(FIRST_FEW, open.length));
      }),
    );
  });

  it('is the same list in whatever order the children are given', () => {
    fc.assert(
      fc.property(
        anyClass.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([children, shuffled]) => {
          const ids = (all: readonly ChildToday[]) => firstList(all, true).map(({ pupilId }) => pupilId);
          expect(ids(shuffled)).toEqual(ids(children));
        },
      ),
    );
  });
});
