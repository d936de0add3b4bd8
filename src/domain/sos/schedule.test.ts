/**
 * What an SOS lives through when triggers and sweeps are lost, doubled, late and out of order and people act at any moment: the
 * document is a variable, and whoever touches it runs the real functions in one step, as a transaction does.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueAt, dueEscalations, type EscalationWorld } from './escalation';
import { chainAt } from './hours';
import type { Sos } from './records';
import { at, iso, MINUTE, settings, sosAt, world } from './sos.fixture';
import { lapsedHandOver, transition, type Actor, type SosCommand, type Transition } from './transition';

const SECOND = 1000;
const SWEEP = MINUTE;
const RUNS = 2000 * Number(process.env.PROPERTY_TIMES ?? 1);

const people: Actor[] = [
  { uid: 'nurse-1', name: 'n', role: 'counsellor' },
  { uid: 'sc-1', name: 's', role: 'counsellor' },
  { uid: 'principal', name: 'p', role: 'leader' },
  { uid: 'homeroom-5-1', name: 'h', role: 'teacher' },
  { uid: 'board-1', name: 'b', role: 'board' },
  { uid: 'child', name: 'c', role: 'pupil' },
];

const command: fc.Arbitrary<SosCommand> = fc.oneof(
  fc.constant<SosCommand>({ type: 'withdraw' }),
  fc.constant<SosCommand>({ type: 'acknowledge' }),
  fc.constantFrom(...people).map(({ uid, name }): SosCommand => ({ type: 'hand-over', to: { uid, name } })),
  fc.constant<SosCommand>({ type: 'meet', place: '相談室', at: iso(at(12)) }),
  fc.constant<SosCommand>({ type: 'resolve', outcome: 'talked' }),
  fc.constant<SosCommand>({ type: 'reopen' }),
);

/** Minutes after the tap; a trigger or a person may come at any second. */
const moment = fc.integer({ min: 0, max: 90 * 60 }).map((seconds) => seconds * SECOND);

type Happening =
  | { readonly type: 'trigger'; readonly at: number }
  | { readonly type: 'person'; readonly at: number; readonly actor: Actor; readonly command: SosCommand };

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    moment.map((when): Happening => ({ type: 'trigger', at: when })),
    fc.record({
      type: fc.constant('person' as const),
      at: moment,
      actor: fc.constantFrom(...people),
      command,
    }),
  ),
  { maxLength: 14 },
);

/** When no sweep runs, in minutes after the tap. */
const outage = fc.record({
  from: fc.integer({ min: 0, max: 60 }),
  minutes: fc.integer({ min: 0, max: 25 }),
});

const worlds: EscalationWorld[] = [
  world,
  {
    ...world,
    settings: { ...settings, outOfHours: [{ afterMinutes: 0, to: ['vice'], channels: ['email'] }] },
  },
  { ...world, staff: new Map([...world.staff].filter(([uid]) => uid !== 'nurse-1')) },
];

/** Around opening, in the morning, around closing, in the evening. */
const tap = fc.constantFrom(at(7, 50), at(9), at(16, 20), at(20));

class Document {
  escalatedAt: number[] = [];
  constructor(
    public sos: Sos,
    readonly within: EscalationWorld,
  ) {}

  advance(now: number): void {
    const lapsed = lapsedHandOver(this.sos, now);
    if (lapsed) this.#put(lapsed);
    for (const { patch } of dueEscalations(
      [{ id: 'x', sos: this.sos, classIds: ['2026-5-1'] }],
      this.within,
      now,
    )) {
      const known = this.sos.visibleTo ?? [];
      expect(patch.visibleTo ?? known).toEqual(expect.arrayContaining(known));
      expect(Date.parse(patch.nextEscalationAt)).toBeGreaterThan(now);
      this.sos = { ...this.sos, ...patch };
      this.escalatedAt.push(now);
    }
  }

  act(actor: Actor, wish: SosCommand, now: number): void {
    const before = this.sos;
    const outcome = transition(before, wish, actor, now);
    this.#put(outcome);
    if (before.state === 'received' && this.sos.state !== 'received')
      expect(wish.type).toBe(actor.role === 'pupil' ? 'withdraw' : 'acknowledge');
  }

  #put(outcome: Transition): void {
    if (!outcome.done) return;
    const left = Object.entries(this.sos).filter(([field]) => !outcome.removed.includes(field as keyof Sos));
    this.sos = { ...(Object.fromEntries(left) as unknown as Sos), ...outcome.patch };
  }
}

it('is never late by more than one sweep, never owned twice, and stopped by people only', () => {
  fc.assert(
    fc.property(fc.constantFrom(...worlds), tap, happenings, outage, (within, start, events, pause) => {
      const document = new Document(sosAt(start, { chain: chainAt(within.calendar, start) }), within);
      const sweeps = Array.from({ length: 100 }, (_, minute) => minute)
        .filter((minute) => minute < pause.from || minute >= pause.from + pause.minutes)
        .map((minute) => ({ type: 'sweep' as const, at: minute * SWEEP + 17 * SECOND }));
      const all = [...events, ...sweeps].sort((a, b) => a.at - b.at);
      for (const event of all) {
        const now = start + event.at;
        const before = document.sos;
        if (event.type === 'person') document.act(event.actor, event.command, now);
        else document.advance(now);
        const { sos } = document;
        if (event.type === 'sweep' && sos.state === 'received') expect(dueAt(sos)).toBeGreaterThan(now);
        expect(sos.acknowledgedBy === undefined).toBe(sos.state === 'received' || sos.state === 'withdrawn');
        if (sos.state === 'withdrawn') expect(sos.visibleTo).toBeUndefined();
        if (
          before.acknowledgedBy &&
          sos.acknowledgedBy &&
          before.acknowledgedBy.uid !== sos.acknowledgedBy.uid
        )
          expect(before.handOver?.to).toBe(sos.acknowledgedBy.uid);
      }
    }),
    { numRuns: RUNS },
  );
});

it('ends in the same place however often and in whatever order triggers and sweeps come', () => {
  const calls = fc.array(fc.integer({ min: 0, max: 40 * 60 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...worlds), tap, calls, (within, start, seconds) => {
      const sos = sosAt(start, { chain: chainAt(within.calendar, start) });
      const once = new Document(sos, within);
      const often = new Document(sos, within);
      const times = [...seconds].sort((a, b) => a - b).map((second) => start + second * SECOND);
      for (const now of times) {
        once.advance(now);
        often.advance(now);
        often.advance(now);
      }
      expect(often.sos).toEqual(once.sos);
      expect(often.escalatedAt).toEqual(once.escalatedAt);
    }),
    { numRuns: RUNS },
  );
});
