/** Whatever happens, in whatever order: messages, answers, staff who come and go, choices of the child, days that go by. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Staff } from '../identity';
import { PUPIL_SAYS } from './choices';
import { childView } from './child-view';
import type { Thread } from './records';
import type { Signal, SignalAnswer } from './own-signal';
import type { Outgoing } from './outgoing';
import { answer, at, CLASS, MORNING, sent, STAFF, worldOf } from './signal.fixture';
import { takeIn } from './take-in';
import type { Sent } from './world';

const HOUR = 3_600_000;
const UIDS = Object.keys(STAFF);
const HOWS = ['words', 'stamp', 'spoken', 'meeting', 'passed-on'] as const;
const uid = fc.constantFrom(...UIDS);

type Step = (matter: Matter) => void;

class Matter {
  now = MORNING;
  staff: Record<string, Staff> = { ...STAFF };
  not: string[] = [];
  board = new Map([['board', '教育 委員']]);
  readonly later: Sent[] = [];
  thread: Thread | undefined;
  signal: Signal | undefined;
  constructor(readonly opening: Sent) {}

  says(change: Partial<Outgoing>) {
    this.later.push(sent(`m${this.later.length}`, this.now, { on: 'n1', ...change }));
  }

  answers(how: SignalAnswer['how']) {
    const owner = this.thread?.owners[0];
    if (!this.thread || !owner || this.thread.state === 'closed') return;
    const given = answer(how, this.now, { id: `a${this.thread.answers.length}` }, owner);
    this.thread = { ...this.thread, answers: [...this.thread.answers, given] };
  }

  world() {
    return worldOf(this.now, { staff: this.staff, not: this.not, board: this.board });
  }
}

const memberOf = ({ staff }: Matter, one: string): Staff => staff[one] ?? STAFF.office;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((hours) => (m: Matter) => void (m.now += hours * HOUR)),
  fc.constantFrom(...HOWS).map((how) => (m: Matter) => {
    m.answers(how);
  }),
  fc.constantFrom(...PUPIL_SAYS).map((says) => (m: Matter) => {
    m.says({ says });
  }),
  fc.constant((m: Matter) => {
    m.says({ text: 'まだ あるよ' });
  }),
  uid.map((one) => (m: Matter) => {
    m.says({ second: one, text: 'x' });
  }),
  uid.map((one) => (m: Matter) => {
    m.says({ not: [one], text: 'x' });
  }),
  fc.uniqueArray(uid, { maxLength: 8 }).map((all) => (m: Matter) => void (m.not = all)),
  fc.tuple(uid, fc.boolean()).map(([one, active]) => (m: Matter) => {
    m.staff = { ...m.staff, [one]: { ...memberOf(m, one), active } };
  }),
  fc.tuple(uid, fc.boolean()).map(([one, has]) => (m: Matter) => {
    m.staff = { ...m.staff, [one]: { ...memberOf(m, one), classIds: has ? [CLASS] : [] } };
  }),
);

const opening = fc
  .record({
    kind: fc.constantFrom('talk' as const, 'note' as const, 'told' as const, 'worry' as const),
    to: fc.oneof(
      fc
        .constantFrom('homeroom' as const, 'counsellor' as const, 'anyone' as const)
        .map((group) => ({ group })),
      uid.map((one) => ({ uid: one })),
    ),
    not: fc.uniqueArray(uid, { maxLength: 8 }),
    wants: fc.constantFrom('reply' as const, 'meet' as const, 'read-only' as const),
    mayShow: fc.boolean(),
  })
  .map((change) => sent('n1', MORNING, { text: 'あのね', ...change }));

it('nobody who is left out reads it, nothing closed gets a reader, and nothing open is without somebody', () => {
  fc.assert(
    fc.property(opening, fc.array(steps, { maxLength: 14 }), (first, schedule) => {
      const matter = new Matter(first);
      for (const step of [() => undefined, ...schedule]) {
        step(matter);
        const { thread: before } = matter;
        const message = { opening: matter.opening, later: matter.later };
        const place = { school: 'umi', pupilId: 'p1' };
        const { thread, inbox } = takeIn(place, message, before, matter.world());
        const left = new Set([
          ...matter.not,
          ...[first, ...matter.later].flatMap(({ outgoing }) => outgoing.not),
        ]);
        const all = [
          ...thread.readers,
          ...(inbox?.readers ?? []),
          ...thread.owners,
          ...(thread.untold?.to ?? []),
        ];
        expect(all.filter((one) => left.has(one))).toEqual([]);
        expect(thread.next && left.has(thread.next.uid)).not.toBe(true);
        expect(all.filter((one) => one !== 'board' && !matter.staff[one]?.active)).toEqual([]);
        expect([...(inbox?.readers ?? [])].sort()).toEqual(inbox ? [...thread.owners].sort() : []);
        if (before && thread.state === 'closed')
          expect(thread.readers.filter((one) => !before.readers.includes(one))).toEqual([]);
        if (thread.state === 'open')
          expect(thread.owners.length > 0 || thread.asks === 'hand-over').toBe(true);
        const grew = thread.owners.filter((one) => before && !before.owners.includes(one));
        const said = matter.later.some(({ outgoing }) => outgoing.says === 'show') || first.outgoing.mayShow;
        if (grew.length > 0) expect(said).toBe(true);
        // Somebody else reads what an adult writes.
        for (const owner of thread.state === 'closed' ? [] : thread.owners)
          if (owner !== 'board') expect(thread.readers.some((one) => one !== owner)).toBe(true);
        // The same once more changes nothing.
        expect(takeIn(place, message, thread, matter.world())).toEqual({ thread, inbox });
        const signal = childView(message, thread, matter.signal, matter.world());
        expect(childView(message, thread, signal, matter.world())).toEqual(signal);
        expect(signal.answers.every(({ deliverAt }) => deliverAt <= at(matter.now))).toBe(true);
        matter.thread = thread;
        matter.signal = signal;
      }
    }),
    { numRuns: 400 },
  );
});
