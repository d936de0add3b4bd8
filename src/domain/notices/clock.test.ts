import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../days';
import { chainAt } from '../sos/hours';
import { at, iso, MINUTE, settings } from '../sos/sos.fixture';
import { callAtOf, dueCall, type ClockWorld, type DueCall, type Ticking } from './clock';
import { clockWorld, member } from './notice.fixture';
import type { NoticeCall } from './records';

const DAY = 24 * 60 * MINUTE;
const notice: Ticking = {
  ...{ kind: 'safety', audience: 'safety', classId: '2026-5-1' },
  createdFor: ['nurse-1'],
  openBy: iso(at(17)),
  expiresAt: iso(at(9) + 21 * DAY),
};
const nightWatch: ClockWorld = {
  ...clockWorld,
  settings: {
    ...settings,
    outOfHours: [{ afterMinutes: 0, to: ['principal', 'board'], channels: ['push'] }],
  },
};
const talk: Ticking = { ...notice, kind: 'talk', audience: 'homeroom', createdFor: ['homeroom-5-1'] };

/** Looks at the given moments (ms since 1970), each as a transaction does. */
function lookedAt(moments: readonly number[], one: Ticking = notice, world = clockWorld): DueCall[] {
  const due: DueCall[] = [];
  const calls: NoticeCall[] = [];
  for (const now of moments) {
    const next = dueCall(one, calls, world, now);
    if (!next) continue;
    due.push(next);
    calls.push(next.call);
  }
  return due;
}
const everyMinute = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / MINUTE) + 1 }, (_, index) => from + index * MINUTE);
const seen = (due: readonly DueCall[]) => due.map(({ call }) => [call.at, call.to] as const);

describe('the clock of a notice', () => {
  it('waits for the opening where nobody watches at night, and climbs the chain of the school from then', () => {
    expect(callAtOf(notice, [], clockWorld)).toBe(iso(at(24 + 8, 15)));
    const opening = at(24 + 8, 15);
    expect(seen(lookedAt(everyMinute(at(16), opening + 20 * MINUTE)))).toEqual([
      // Wednesday: the counsellor who comes then is there, too.
      [iso(opening), ['nurse-1', 'sc-1']],
      [iso(opening + 3 * MINUTE), ['principal', 'vice']],
      // The board of education does not read what somebody of the school reads: those who know of it are called again instead.
      [iso(opening + 15 * MINUTE), ['nurse-1']],
    ]);
  });

  it('calls those who watch at night at once, and begins anew with the school', () => {
    const due = seen(lookedAt(everyMinute(at(16), at(24 + 8, 16)), notice, nightWatch));
    expect(due[0]).toEqual([iso(at(17)), ['principal']]);
    expect(due[1]).toEqual([iso(at(17, 10)), ['principal']]);
    expect(due.at(-1)).toEqual([iso(at(24 + 8, 15)), ['nurse-1', 'sc-1']]);
  });

  it('brings a wish to talk only to those who may read it', () => {
    const everybody = lookedAt(everyMinute(at(24 + 8), at(24 + 10)), talk).flatMap(({ call }) => call.to);
    expect(new Set(everybody)).toEqual(new Set(['nurse-1', 'sc-1', 'homeroom-5-1']));
    const toCounsellor: Ticking = { ...talk, audience: 'counsellor', createdFor: [] };
    const guided = {
      ...clockWorld,
      settings: {
        ...settings,
        school: [{ afterMinutes: 0, to: ['guidance', 'nurse'], channels: ['push' as const] }],
      },
    };
    expect(lookedAt([at(24 + 9)], toCounsellor, guided)[0]?.call.to).toEqual(['nurse-1']);
  });

  it('never brings the homeroom teacher in on what leaders were told, even when a chain names them', () => {
    const named = {
      ...clockWorld,
      settings: {
        ...settings,
        school: [{ afterMinutes: 0, to: ['homeroom-5-1', 'homeroom', 'vice'], channels: ['push' as const] }],
      },
    };
    const leaders: Ticking = { ...notice, audience: 'leader', createdFor: ['principal'] };
    expect(lookedAt([at(24 + 9)], leaders, named)[0]?.call.to).toEqual(['vice']);
  });

  it('never tells somebody who has lost the class, and tells whoever has it now', () => {
    const unwatched: ClockWorld = {
      ...clockWorld,
      settings: { ...settings, school: [{ afterMinutes: 0, to: ['principal'], channels: ['push'] }] },
      staff: new Map([...clockWorld.staff, ['new', member('homeroom-5-2', { classIds: ['2026-5-1'] })]]),
    };
    const lost = new Map(unwatched.staff);
    lost.set('homeroom-5-1', member('homeroom-5-1', { classIds: [] }));
    lost.set('covering', member('homeroom-5-2'));
    const called = (staff: ClockWorld['staff']) =>
      lookedAt([at(24 + 9)], talk, { ...unwatched, staff })[0]?.call.to;
    expect(called(unwatched.staff)).toEqual(['homeroom-5-1']);
    expect(called(lost)).toEqual(['new']);
  });

  it('tells nobody by name in a chain who has lost the class', () => {
    const named: ClockWorld = {
      ...clockWorld,
      settings: {
        ...settings,
        school: [{ afterMinutes: 0, to: ['homeroom-5-1', 'nurse'], channels: ['push'] }],
      },
      staff: new Map([...clockWorld.staff, ['homeroom-5-1', member('homeroom-5-1', { classIds: [] })]]),
    };
    expect(lookedAt([at(24 + 9)], talk, named)[0]?.call.to).toEqual(['nurse-1']);
  });

  it('stops when somebody has opened it, when it has expired, and never starts without a deadline', () => {
    expect(lookedAt([at(24 + 9)], { ...notice, openedAt: iso(at(24)) })).toEqual([]);
    expect(lookedAt([at(21 * 24 + 9, 1)])).toEqual([]);
    expect(callAtOf({ expiresAt: notice.expiresAt }, [], clockWorld)).toBeUndefined();
  });

  it('is called before it expires, and not in the moment it does', () => {
    const opening = at(24 + 8, 15);
    const until = (ms: number) => ({ ...notice, expiresAt: iso(ms) });
    expect(callAtOf(until(opening), [], clockWorld)).toBeUndefined();
    expect(callAtOf(until(opening + 1), [], clockWorld)).toBe(iso(opening));
    expect(lookedAt([opening + MINUTE], until(opening + MINUTE))).toEqual([]);
    expect(lookedAt([opening + MINUTE - 1], until(opening + MINUTE))).toHaveLength(1);
  });

  it('that should have been opened in school hours calls nobody at night where nobody watches', () => {
    expect(lookedAt([at(18)], { ...notice, openBy: iso(at(16)) })).toEqual([]);
  });

  it('climbs from when it should have been opened, or from now where the hours have changed since a call', () => {
    const [late, again] = lookedAt([at(9, 4), at(9, 15)], { ...notice, openBy: iso(at(9)) });
    expect(late?.call).toMatchObject({ step: 0, to: ['nurse-1', 'principal', 'vice'] });
    expect(late?.call.climb.startedAt).toBe(iso(at(9)));
    expect(again?.call.step).toBe(1);
    const yesterday: NoticeCall = {
      ...{ step: 0, to: ['nurse-1'], at: iso(at(-8)) },
      climb: { chain: 'school', next: 1, startedAt: iso(at(-8)), nextAt: iso(at(-8)) },
    };
    const next = dueCall({ ...notice, openBy: iso(at(9)) }, [yesterday], clockWorld, at(9, 4));
    expect(next?.call.climb.startedAt).toBe(iso(at(9, 4)));
  });

  it('calls the board where the child leaves out everybody who would be called, and nobody of the school', () => {
    const staff = [...clockWorld.staff.keys()];
    const due = seen(
      lookedAt(everyMinute(at(9), at(9, 30)), { ...notice, openBy: iso(at(9)), keptFrom: staff }),
    );
    expect(new Set(due.flatMap(([, to]) => to))).toEqual(new Set(['board-1']));
    expect(due[0]?.[0]).toBe(iso(at(9)));
  });

  it('that reaches nobody is tried again after a while, or as soon as the hours change', () => {
    const settingsOfNobody = {
      ...settings,
      school: [{ afterMinutes: 0, to: ['board'], channels: ['push' as const] }],
    };
    const called = (now: number) =>
      dueCall({ ...notice, openBy: iso(now) }, [], { ...clockWorld, settings: settingsOfNobody }, now);
    expect(called(at(9))?.call.climb.nextAt).toBe(iso(at(9, 10)));
    expect(called(at(16, 55))?.call.climb.nextAt).toBe(iso(at(17)));
  });

  it('does the same whenever, and however often, it is looked at: nothing twice, nobody forgotten', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 * 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(moments, fc.constantFrom(clockWorld, nightWatch), (seconds, world) => {
        const times = seconds.map((second) => at(9) + second * 1000).sort((a, b) => a - b);
        const due = lookedAt(
          [...times, ...times].sort((a, b) => a - b),
          notice,
          world,
        );
        expect(new Set(due.map(({ call }) => call.at)).size).toBe(due.length);
        for (const [index, { call, sends }] of due.entries()) {
          const now = Date.parse(call.at);
          expect(call.step).toBe(index);
          expect(now).toBeGreaterThanOrEqual(at(17));
          expect(world.settings[chainAt(world.calendar, now)]).not.toEqual([]);
          expect(Date.parse(call.climb.nextAt)).toBeGreaterThan(now);
          expect(new Set(sends.map(({ uid }) => uid))).toEqual(new Set(call.to));
        }
        // Looked at every minute from then on, it is called for as often as the chain says.
        const last = times.at(-1) ?? 0;
        const watched = lookedAt([...times, ...everyMinute(last, last + DAY)], notice, world)
          .map(({ call }) => Date.parse(call.at))
          .filter((when) => when >= last && chainAt(world.calendar, when) === 'school');
        expect(watched.length).toBeGreaterThan(0);
        for (const [index, when] of watched.slice(1).entries())
          if (dayOf(when) === dayOf(watched[index] ?? 0))
            expect(when - (watched[index] ?? 0)).toBeLessThanOrEqual(12 * MINUTE);
      }),
      { numRuns: 20 * Number(process.env.PROPERTY_TIMES ?? 1) },
    );
  });
});
