/** Where something can be sent without a name, and how two together open one. */
import { describe, expect, it } from 'vitest';
import { MESSAGES_MAX } from '../signals/choices';
import { MORNING, sent, worldOf } from '../signals/signal.fixture';
import { takeIn } from '../signals/take-in';
import type { Thread } from '../signals/records';
import { unnamedId } from '../signals/unnamed';
import { askName } from './ask-name';
import type { Actor, Deed } from './command';
import { openName } from './open-name';
import { answerSignal } from './answer-signal';
import { markSpoken } from './mark-spoken';
import { storeScale } from './store-scale';

const deed = <P>(payload: P, uid: string, role: Actor['role'] = 'counsellor'): Deed<P> => ({
  ...{
    payload,
    actor: { uid, name: uid, role, title: 'nurse', school: 'umi' },
    school: 'umi',
    commandId: 'c1',
  },
  ...{ now: MORNING, sha256: (text) => text, keyed: (text) => text },
});
const rosterOf = (count: number, from = 0) => ({
  pupils: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `p${from + index}`,
      { number: index + 1, familyName: 'x', givenName: 'y', kana: 'z' },
    ]),
  ),
});

describe('a school that lets children write without a name', () => {
  const SCALE = { scale: 'weather', body: true } as const;
  const decided = (count: number, stored = SCALE as { unnamed?: ('4-6' | '7-9')[] } & typeof SCALE) =>
    storeScale.decide(
      // Two children are in two classes, and last year is over.
      {
        stored,
        rosters: { '2026-4-1': rosterOf(count), '2026-5-9': rosterOf(2), '2025-6-1': rosterOf(90, 100) },
      },
      deed({ ...SCALE, unnamed: ['4-6'] }, 'office', 'admin'),
    );

  it('has thirty children or more in those grades', () => {
    expect(decided(29)).toEqual({ done: false, why: 'band-too-small' });
    expect(decided(30)).toMatchObject({ done: true, writes: [{ data: { unnamed: ['4-6'] } }] });
  });

  it('need not switch it off when there are fewer by and by', () => {
    expect(decided(3, { ...SCALE, unnamed: ['4-6'] }).done).toBe(true);
  });
});

describe('the name', () => {
  const opening = sent(unnamedId('1'), MORNING, { to: { group: 'counsellor' }, text: 'x' });
  const { thread } = takeIn(
    { school: 'umi', pupilId: 'p1' },
    { opening, later: [] },
    undefined,
    worldOf(MORNING),
  );
  const threadId = 'unnamed_unnamed-1';
  const asks = (uid: string, role?: Actor['role'], change: Partial<Thread> = {}) =>
    askName.decide(
      { thread: { ...thread, ...change }, calendar: undefined },
      deed({ threadId, reason: 'いのちが あぶない' }, uid, role),
    );
  const agrees = (uid: string, naming: Thread['naming'], danger?: true) =>
    openName.decide(
      {
        thread: { ...thread, readers: ['nurse', 'vice', 'principal'], ...(naming && { naming }) },
        calendar: undefined,
      },
      deed({ threadId, ...(danger && { danger }) }, uid, 'leader'),
    );
  const by = { uid: 'nurse', name: 'nurse' };
  const vice = { uid: 'vice', name: 'vice' };
  const naming = { by, reason: 'x', at: new Date(MORNING).toISOString(), agreed: [vice] };

  it('is asked for by whoever reads the words, and by nobody else; a leader who asks is the first to agree', () => {
    expect(asks('nurse')).toMatchObject({ writes: [{ data: { naming: { by, agreed: [] } } }] });
    expect(asks('vice', 'leader', { owners: ['vice'] })).toMatchObject({
      writes: [{ data: { naming: { agreed: [vice] } } }],
    });
    expect(asks('vice', 'leader')).toEqual({ done: false, why: 'not-yours' });
    expect(asks('nurse', 'counsellor', { unnamed: undefined })).toEqual({ done: false, why: 'not-yours' });
    expect(asks('nurse', 'counsellor', { naming })).toEqual({ done: true, writes: [] });
  });

  it('is agreed to by each leader once, of whom it is asked', () => {
    expect(agrees('principal', naming)).toMatchObject({
      writes: [{ data: { naming: { agreed: [vice, { uid: 'principal' }] } } }],
      log: { subject: 'unnamed' },
    });
    expect(agrees('vice', naming)).toEqual({ done: true, writes: [] });
    expect(agrees('elsewhere', naming)).toEqual({ done: false, why: 'not-yours' });
    expect(agrees('principal', undefined)).toEqual({ done: false, why: 'not-yours' });
  });

  it('is opened by one alone where a life is in danger, also by the first to agree; another agrees afterwards', () => {
    const alone = { ...naming, agreed: [vice], alone: vice, told: ['vice'] };
    expect(agrees('vice', { ...naming, told: ['vice', 'principal'] }, true)).toMatchObject({
      writes: [{ data: { naming: { agreed: [vice], alone: vice, told: ['vice'] } } }],
      log: { after: { how: 'opened-name-alone' } },
    });
    expect(agrees('vice', alone, true)).toEqual({ done: true, writes: [] });
    expect(agrees('principal', alone)).toMatchObject({
      writes: [{ data: { naming: { agreed: [vice, { uid: 'principal' }], alone: vice } } }],
    });
    // Two are there: nobody is alone.
    expect(agrees('principal', naming, true)).toMatchObject({ log: { after: { how: 'agreed-to-name' } } });
  });
});

describe('an answer to a child that has not said its name', () => {
  const opening = sent(unnamedId('1'), MORNING, { to: { group: 'counsellor' }, text: 'x', wants: 'meet' });
  const place = { school: 'umi', pupilId: 'p1' };
  const { thread } = takeIn(place, { opening, later: [] }, undefined, worldOf(MORNING));
  const answered = { threadId: 'unnamed_unnamed-1', answerId: 'a1' };
  const meeting = { place: '保健室', at: new Date(MORNING + 3_600_000).toISOString() };
  const answers = (given: object, change: Partial<Thread> = {}) =>
    answerSignal.decide(
      { thread: { ...thread, ...change }, calendar: undefined, policy: undefined },
      deed({ ...answered, ...given } as Parameters<typeof answerSignal.decide>[1]['payload'], 'nurse'),
    );
  const spoken = (change: Partial<Thread> = {}) =>
    markSpoken.decide({ thread: { ...thread, ...change }, calendar: undefined }, deed(answered, 'nurse'));
  const noName = { done: false, why: 'has-no-name' };
  const by = { uid: 'vice', name: 'vice' };
  const at = new Date(MORNING).toISOString();
  const asked = { by, reason: 'x', at, agreed: [by] };
  const opened = { ...asked, opened: { pupilId: 'p1', at } };

  it('is words or a stamp: nobody can promise to meet it, or have spoken with it', () => {
    expect(answers({ text: 'x' })).toMatchObject({ done: true });
    expect(answers({ stamp: 'with-you' })).toMatchObject({ done: true });
    expect(answers({ meeting })).toEqual(noName);
    expect(answers({ meeting }, { naming: asked })).toEqual(noName);
    expect(spoken()).toEqual(noName);
    expect(spoken({ naming: asked })).toEqual(noName);
  });

  it('is as any other once the name is opened, and for whoever has said it', () => {
    expect(answers({ meeting }, { naming: opened })).toMatchObject({ done: true });
    expect(spoken({ naming: opened })).toMatchObject({ done: true });
    expect(answers({ meeting }, { unnamed: undefined })).toMatchObject({ done: true });
    expect(spoken({ unnamed: undefined })).toMatchObject({ done: true });
  });

  it('is words for as long as it takes, where others are asked to meet instead', () => {
    const words = (id: number) => ({ id: `w${id}`, by, how: 'words' as const, text: 'x', at, deliverAt: at });
    const many = { answers: Array.from({ length: MESSAGES_MAX }, (_, id) => words(id)) };
    expect(answers({ text: 'x' }, many)).toMatchObject({ done: true });
    expect(answers({ text: 'x' }, { ...many, unnamed: undefined })).toEqual({
      done: false,
      why: 'talk-instead',
    });
  });

  it('is enough by words, also where an older tablet let it wish to meet', () => {
    const given = {
      id: 'a',
      by: { uid: 'nurse', name: 'x' },
      how: 'words' as const,
      text: 'x',
      at,
      deliverAt: at,
    };
    const after = takeIn(place, { opening, later: [] }, { ...thread, answers: [given] }, worldOf(MORNING));
    expect(after.thread).toMatchObject({ wants: 'reply', state: 'answered' });
  });
});
