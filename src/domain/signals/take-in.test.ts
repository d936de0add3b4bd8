import { describe, expect, it } from 'vitest';
import { childView } from './child-view';
import type { Thread } from './records';
import type { Outgoing } from './outgoing';
import { answer, at, CLASS, MORNING, sent, STAFF, worldOf } from './signal.fixture';
import { takeIn } from './take-in';
import type { Sent, SignalWorld } from './world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PLACE = { school: 'umi', pupilId: 'p1' };

/** A signal as it is taken in, time after time. */
class Matter {
  thread: Thread | undefined;
  readonly later: Sent[] = [];
  constructor(
    readonly opening: Sent,
    public world: SignalWorld = worldOf(MORNING),
  ) {
    this.take();
  }

  get standing(): Thread {
    if (!this.thread) throw new Error('nothing stands');
    return this.thread;
  }

  take(world: SignalWorld = this.world) {
    this.world = world;
    const found = takeIn(PLACE, { opening: this.opening, later: this.later }, this.thread, world);
    this.thread = found.thread;
    return found;
  }

  at(ms: number, change: Parameters<typeof worldOf>[1] = {}) {
    return this.take(worldOf(ms, change));
  }

  says(id: string, ms: number, change: Partial<Outgoing>) {
    this.later.push(sent(id, ms, { on: this.opening.id, ...change }));
    return this.at(ms);
  }

  answered(...answers: Thread['answers']) {
    if (this.thread) this.thread = { ...this.thread, answers: [...this.thread.answers, ...answers] };
    return this.take();
  }
}

const open = (change: Partial<Outgoing> = {}, world?: SignalWorld) =>
  new Matter(sent('n1', MORNING, { text: 'あのね', ...change }), world);

describe('who has to do with a signal', () => {
  it.each<[string, Partial<Outgoing>, string[], string]>([
    ['the homeroom teacher', { to: { group: 'homeroom' } }, ['homeroom'], 'nurse'],
    [
      'the counsellors, without who also disciplines',
      { to: { group: 'counsellor' } },
      ['nurse', 'sc'],
      'vice',
    ],
    ['anyone', { to: { group: 'anyone' } }, ['homeroom', 'nurse', 'sc'], 'vice'],
    ['one adult by name', { to: { uid: 'other' } }, ['other'], 'nurse'],
    ['one who is left out', { to: { uid: 'nurse' }, not: ['nurse'] }, ['vice', 'principal'], 'sc'],
    ['a homeroom that is left out', { not: ['homeroom'] }, ['nurse', 'sc'], 'vice'],
    ['with the second of its wish', { second: 'principal' }, ['homeroom'], 'principal'],
    ['with a second who is left out', { second: 'nurse', not: ['nurse'] }, ['homeroom'], 'sc'],
  ])('to %s', (_, change, owners, second) => {
    const { thread, inbox } = open(change).take();
    expect(thread).toMatchObject({
      owners,
      second: { uid: second },
      readers: [...owners, second],
      toldOf: [],
    });
    expect(inbox?.readers).toEqual(owners);
  });

  it('reaches the board when the child leaves everybody else out', () => {
    const { thread } = open({ not: Object.keys(STAFF) }).take();
    expect(thread).toMatchObject({ owners: ['board'] });
    expect(thread.second).toBeUndefined();
  });

  it('reaches no homeroom teacher through a title', () => {
    const staff = { ...STAFF, nurse: { ...STAFF.nurse, classIds: [CLASS] } };
    const { thread } = open({ to: { group: 'counsellor' } }, worldOf(MORNING, { staff })).take();
    expect(thread.readers).toEqual(['sc', 'vice']);
  });
});

describe('a reader who changes', () => {
  const lost = { staff: { ...STAFF, homeroom: { ...STAFF.homeroom, classIds: [] } } };
  const moved = {
    staff: { ...lost.staff, other: { ...STAFF.other, classIds: [CLASS] } },
  };

  it('who has lost the class the minute after reads it no more, and the child is asked about the next', () => {
    const matter = open();
    const { thread, inbox } = matter.at(MORNING + 60_000, moved);
    expect(thread).toMatchObject({
      owners: [],
      asks: 'hand-over',
      next: { uid: 'other' },
      readers: ['nurse'],
    });
    expect(inbox?.readers).toEqual([]);
    matter.later.push(sent('m2', MORNING + HOUR, { on: 'n1', says: 'show', shows: 'other' }));
    const shown = matter.at(MORNING + HOUR, moved);
    expect(shown.thread).toMatchObject({ owners: ['other'], untold: { to: ['other'] } });
    expect(shown.thread.asks).toBeUndefined();
    expect(shown.inbox?.readers).toEqual(['other']);
    expect(matter.at(MORNING + 2 * HOUR, lost).thread.owners).toEqual(['other']);
  });

  it('is not replaced when the child would rather not, until it writes again', () => {
    const matter = open();
    matter.at(MORNING + 60_000, moved);
    matter.later.push(sent('m2', MORNING + HOUR, { on: 'n1', says: 'do-not-show' }));
    expect(matter.at(MORNING + HOUR, moved).thread).toMatchObject({ state: 'closed', owners: [] });
    expect(matter.at(MORNING + 9 * DAY, moved).thread).toMatchObject({ state: 'closed', toldOf: [] });
    matter.later.push(sent('m3', MORNING + 10 * DAY, { on: 'n1', text: 'やっぱり' }));
    expect(matter.at(MORNING + 10 * DAY, moved).thread).toMatchObject({ state: 'open', asks: 'hand-over' });
  });

  it('of what is answered leaves it to nobody', () => {
    const matter = open();
    matter.answered(answer('words', MORNING + 1, { text: 'うん' }));
    const { thread } = matter.at(MORNING + 60_000, moved);
    expect(thread).toMatchObject({ owners: [], state: 'answered' });
    expect(thread.next).toBeUndefined();
  });

  it('by the child leaving out somebody later is out at once, and the second likewise', () => {
    const matter = open();
    expect(matter.at(MORNING + 1, { not: ['homeroom', 'nurse'] }).thread).toMatchObject({
      ...{ owners: [], second: { uid: 'sc' }, readers: ['sc'], asks: 'hand-over', next: { uid: 'sc' } },
    });
  });
});

describe('the clock', () => {
  it('tells the second after two school days, then the leaders, then the board: the fact, not the words', () => {
    const matter = open();
    expect(matter.thread).toMatchObject({
      step: 0,
      dueAt: at(MORNING + 2 * DAY),
      untold: { to: ['homeroom'] },
    });
    const second = matter.at(MORNING + 2 * DAY);
    expect(second.thread).toMatchObject({
      toldOf: ['nurse'],
      step: 1,
      untold: { to: ['homeroom', 'nurse'] },
    });
    expect(matter.at(MORNING + 2 * DAY).thread).toEqual(second.thread);
    const leaders = matter.at(MORNING + 6 * DAY);
    expect(leaders.thread).toMatchObject({ toldOf: ['nurse', 'vice', 'principal'], step: 2 });
    const { thread, inbox } = matter.at(MORNING + 8 * DAY);
    expect(thread.toldOf).toEqual(['nurse', 'vice', 'principal', 'board']);
    expect(inbox?.readers).toEqual(['homeroom']);
    expect(matter.at(MORNING + 9 * DAY).thread.dueAt).toBeUndefined();
  });

  it('takes the words along where the child has said so beforehand', () => {
    const matter = open({ mayShow: true });
    const { thread, inbox } = matter.at(MORNING + 2 * DAY);
    expect(thread).toMatchObject({ owners: ['homeroom', 'nurse'], second: { uid: 'sc' } });
    expect(inbox?.readers).toEqual(['homeroom', 'nurse']);
  });

  it('stops with an answer, and goes to the next at once when the child says that there was no talk', () => {
    const matter = open({ kind: 'talk' });
    matter.answered(answer('spoken', MORNING + HOUR));
    expect(matter.at(MORNING + 9 * DAY).thread).toMatchObject({
      state: 'answered',
      asks: 'talked',
      toldOf: [],
    });
    const { thread } = matter.says('m2', MORNING + 10 * DAY, { kind: 'talk', says: 'not-yet' });
    expect(thread).toMatchObject({
      state: 'open',
      owners: [],
      toldOf: ['nurse'],
      asks: 'hand-over',
      says: 'not-yet',
    });
    expect(thread.readers).not.toContain('homeroom');
  });

  it('stands still for a child who has left', () => {
    expect(open().at(MORNING + 9 * DAY, { isHere: false }).thread).toMatchObject({ toldOf: [], step: 0 });
  });
});

describe('words taken back', () => {
  it('before anybody has read them are read by nobody', () => {
    expect(open().says('m2', MORNING + 1, { says: 'withdrawn' })).toMatchObject({
      ...{ thread: { state: 'closed', says: 'withdrawn' }, inbox: undefined },
    });
    const night = open().says('m2', MORNING + 10 * HOUR, { says: 'withdrawn' });
    expect(night).toMatchObject({ thread: { state: 'open', says: 'withdrawn' }, inbox: undefined });
  });

  it('after that stay with whoever has', () => {
    const matter = open();
    matter.thread = {
      ...matter.standing,
      readAt: at(MORNING + 1),
      readBy: { uid: 'homeroom', name: '先生' },
    };
    expect(matter.says('m2', MORNING + 2, { says: 'withdrawn' }).inbox?.readers).toEqual(['homeroom']);
    expect(open().says('m2', MORNING + 1, { says: 'not-me' }).inbox).toBeDefined();
  });
});

it('a message that arrives twice, and an opening that arrives last, say the same', () => {
  const matter = open();
  const once = matter.says('m2', MORNING + HOUR, { text: 'もうひとつ' });
  matter.later.splice(
    0,
    1,
    sent('m2', MORNING + HOUR, { on: 'n1', text: 'もうひとつ', receivedAt: at(MORNING + 2 * HOUR) }),
  );
  expect(matter.at(MORNING + HOUR)).toEqual(once);
  expect(once.inbox?.messages).toEqual([
    { id: 'n1', text: 'あのね', at: at(MORNING) },
    { id: 'm2', text: 'もうひとつ', at: at(MORNING + HOUR) },
  ]);
});

describe('what the child is told', () => {
  it('is delivered when the school opens, and nothing moves before', () => {
    const matter = open();
    const view = (before?: ReturnType<typeof childView>) =>
      childView({ opening: matter.opening, later: matter.later }, matter.standing, before, matter.world);
    const first = view();
    expect(first).toMatchObject({ readersNames: ['homeroom 先生'], second: { uid: 'nurse' }, answers: [] });
    const deliverAt = at(MORNING + DAY);
    matter.answered(answer('words', MORNING + 10 * HOUR, { text: 'よんだよ', deliverAt }));
    matter.at(MORNING + 11 * HOUR);
    const unchanged = view(first);
    expect(unchanged).toEqual(first);
    expect(matter.thread?.dueAt).toBe(deliverAt);
    matter.at(MORNING + DAY);
    const told = view(unchanged);
    expect(told).toMatchObject({ reply: { text: 'よんだよ', name: 'homeroom' }, changedAt: deliverAt });
    expect(view(told)).toEqual(told);
  });

  it('is not asked whether they have talked before it is told that an adult says so', () => {
    const matter = open();
    matter.answered(answer('spoken', MORNING + HOUR, { deliverAt: at(MORNING + DAY) }));
    const view = () =>
      childView({ opening: matter.opening, later: [] }, matter.standing, undefined, matter.world);
    expect(view().asks).toBeUndefined();
    matter.at(MORNING + DAY);
    expect(view().asks).toBe('talked');
  });
});
