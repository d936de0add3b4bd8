import { describe, expect, it } from 'vitest';
import type { Sos } from './records';
import { type Actor, hasFixedWords, lapsedHandOver, type SosCommand, transition } from './transition';
import { at, iso, MINUTE, sosAt } from './sos.fixture';

const NINE = at(9);
const NOW = NINE + MINUTE;
const nurse: Actor = { uid: 'nurse', name: '保健の先生', role: 'counsellor' };
const sc: Actor = { uid: 'sc', name: '相談の先生', role: 'counsellor' };
const principal: Actor = { uid: 'principal', name: '校長', role: 'leader' };
const teacher: Actor = { uid: 'homeroom-5-1', name: '担任', role: 'teacher' };
const pupil: Actor = { uid: 'child', name: 'こども', role: 'pupil' };

const told = sosAt(NINE, { visibleTo: ['nurse'], readers: ['nurse', 'sc', 'principal'] });
const owned: Sos = {
  ...told,
  state: 'acknowledged',
  acknowledgedBy: { uid: 'nurse', name: nurse.name },
  acknowledgedAt: iso(NOW),
};

function apply(sos: Sos, command: SosCommand, actor: Actor, now = NOW): Sos {
  const outcome = transition(sos, command, actor, now);
  if (!outcome.done) throw new Error(outcome.why);
  const left = Object.entries(sos).filter(([field]) => !outcome.removed.includes(field as keyof Sos));
  return { ...(Object.fromEntries(left) as unknown as Sos), ...outcome.patch };
}
const why = (sos: Sos, command: SosCommand, actor: Actor, now = NOW) => {
  const outcome = transition(sos, command, actor, now);
  return outcome.done ? 'done' : outcome.why;
};

describe('taking an SOS back', () => {
  it('is the pupil’s within five seconds and before anybody was told', () => {
    const after = (ms: number) =>
      ({ type: 'withdraw', tappedAt: new Date(NINE - 1000 + ms).toISOString() }) as const;
    expect(transition(sosAt(NINE), { type: 'withdraw' }, pupil, NINE + 4999)).toStrictEqual({
      done: true,
      patch: { state: 'withdrawn' },
      removed: [],
    });
    expect(apply(sosAt(NINE), after(0), pupil, NINE + 60_000).state).toBe('withdrawn');
    expect(why(sosAt(NINE), { type: 'withdraw' }, pupil, NINE + 5000)).toBe('too-late');
    expect(why(told, { type: 'withdraw' }, pupil, NINE + 1000)).toBe('too-late');
    const slow = apply(sosAt(NINE), after(5000), pupil, NINE + 60_000);
    expect(slow).toMatchObject({ state: 'withdrawn', withdrawnAt: after(5000).tappedAt });
    for (const ms of [-1, 5001]) expect(why(sosAt(NINE), after(ms), pupil, NINE + 60_000)).toBe('too-late');
    expect(apply(sosAt(NINE), after(5001), pupil, NINE + 4999).state).toBe('withdrawn');
    expect(why(told, after(100), pupil, NINE + 1000)).toBe('too-late');
    expect(why(owned, { type: 'withdraw' }, pupil, NINE + 1000)).toBe('wrong-state');
    expect(why(sosAt(NINE), { type: 'withdraw' }, nurse, NINE + 1000)).toBe('not-yours');
  });

  it('hides it from every adult', () => {
    const withdrawn = sosAt(NINE, { state: 'withdrawn', readers: ['nurse', 'principal'] });
    expect(why(withdrawn, { type: 'acknowledge' }, nurse)).toBe('not-yours');
    expect(why(withdrawn, { type: 'reopen' }, principal)).toBe('not-yours');
  });
});

describe('what went on in another one', () => {
  it('is nobody’s to decide about', () => {
    const joined = sosAt(NINE, {
      state: 'joined',
      joined: 'x',
      visibleTo: ['nurse'],
      readers: ['principal'],
    });
    expect(why(joined, { type: 'reopen' }, principal)).toBe('not-yours');
  });
});

describe('the timeline', () => {
  const eventOf = (sos: Sos, command: SosCommand, actor: Actor) => {
    const outcome = transition(sos, command, actor, NOW);
    return outcome.done ? outcome.event : undefined;
  };

  it.each<[SosCommand, object]>([
    [
      { type: 'hand-over', to: { uid: 'sc', name: sc.name } },
      { type: 'handed-over', to: ['sc'] },
    ],
    [
      { type: 'share', with: 'sc' },
      { type: 'shared', to: ['sc'] },
    ],
    [{ type: 'meet', place: '保健室', at: iso(NOW) }, { type: 'meeting' }],
    [{ type: 'resolve', outcome: 'talked' }, { type: 'resolved' }],
  ])('says what the owner did: %o', (command, event) => {
    expect(eventOf(owned, command, nurse)).toEqual(event);
  });

  it('says who has seen it, and that it was opened again', () => {
    expect(eventOf(told, { type: 'acknowledge' }, nurse)).toEqual({ type: 'acknowledged' });
    expect(eventOf({ ...owned, state: 'resolved' }, { type: 'reopen' }, sc)).toEqual({ type: 'reopened' });
  });

  it('takes no field away but those that are over', () => {
    const removed = (command: SosCommand) => {
      const outcome = transition(owned, command, nurse, NOW);
      return outcome.done ? outcome.removed : undefined;
    };
    expect(removed({ type: 'hand-over', to: { uid: 'sc', name: sc.name } })).toEqual([]);
    expect(removed({ type: 'share', with: 'sc' })).toEqual([]);
    expect(removed({ type: 'meet', place: '保健室', at: iso(NOW) })).toEqual([]);
    expect(removed({ type: 'resolve', outcome: 'talked' })).toEqual(['handOver']);
  });
});

describe('words of a child', () => {
  it('are fixed once somebody may have read them, and not before', () => {
    expect(hasFixedWords({ text: 'たすけて', visibleTo: [] })).toBe(true);
    expect(hasFixedWords({ visibleTo: [] })).toBe(false);
    expect(hasFixedWords({ text: 'たすけて' })).toBe(false);
  });
});

describe('acknowledging', () => {
  it('gives the SOS one owner; the second finds it taken', () => {
    const mine = apply(told, { type: 'acknowledge' }, nurse);
    expect(mine).toEqual(owned);
    expect(why(mine, { type: 'acknowledge' }, sc)).toBe('taken');
    expect(why(mine, { type: 'acknowledge' }, nurse)).toBe('taken');
  });

  it('is for those who can see it: a teacher only when brought in, a pupil never', () => {
    expect(why(told, { type: 'acknowledge' }, teacher)).toBe('not-yours');
    expect(
      why({ ...told, visibleTo: [teacher.uid], readers: [teacher.uid] }, { type: 'acknowledge' }, teacher),
    ).toBe('done');
    expect(why(told, { type: 'acknowledge' }, pupil)).toBe('not-yours');
  });
});

describe('handing over', () => {
  const command: SosCommand = { type: 'hand-over', to: { uid: 'sc', name: sc.name } };
  const asked = apply(owned, command, nurse);

  it('leaves the owner the owner until the colleague accepts', () => {
    expect(asked.acknowledgedBy?.uid).toBe('nurse');
    expect(asked.handOver).toEqual({ to: 'sc', name: sc.name, until: iso(NOW + 5 * MINUTE) });
    expect(asked.visibleTo).toEqual(['nurse', 'sc']);
    const accepted = apply(asked, { type: 'acknowledge' }, sc, NOW + MINUTE);
    expect(accepted.acknowledgedBy?.uid).toBe('sc');
    expect(accepted.acknowledgedAt).toBe(owned.acknowledgedAt);
    expect(accepted.handOver).toBeUndefined();
    expect(why(asked, { type: 'acknowledge' }, principal)).toBe('taken');
  });

  it('keeps a meeting that was arranged', () => {
    const met = apply(owned, { type: 'meet', place: '相談室', at: iso(NOW) }, nurse);
    expect(apply(apply(met, command, nurse), { type: 'acknowledge' }, sc).state).toBe('meeting');
  });

  it('lapses after five minutes: nobody has it, and it climbs from the beginning', () => {
    expect(lapsedHandOver(asked, NOW + 5 * MINUTE - 1)).toBeUndefined();
    const lapsed = lapsedHandOver(asked, NOW + 5 * MINUTE);
    expect(lapsed).toMatchObject({
      done: true,
      patch: { state: 'received', step: 0, nextEscalationAt: iso(NOW + 5 * MINUTE) },
      event: { type: 'hand-over-lapsed', to: ['sc'] },
    });
    expect(lapsed?.done && lapsed.removed).toContain('acknowledgedBy');
    expect(lapsedHandOver(owned, NOW + 60 * MINUTE)).toBeUndefined();
  });

  it('is the owner’s or a leader’s, and to somebody else', () => {
    expect(why(owned, command, sc)).toBe('not-yours');
    expect(why(owned, command, principal)).toBe('done');
    expect(why(owned, { type: 'hand-over', to: { uid: 'nurse', name: 'x' } }, nurse)).toBe('not-yours');
    expect(why(told, command, nurse)).toBe('wrong-state');
  });
});

describe('from the meeting to the end', () => {
  const met = apply(owned, { type: 'meet', place: '保健室', at: iso(NOW) }, nurse);
  const done = apply(met, { type: 'resolve', outcome: 'talked' }, nurse);

  it('is the owner’s or a leader’s', () => {
    expect(met).toMatchObject({ state: 'meeting', meeting: { place: '保健室', at: iso(NOW) } });
    expect(done).toMatchObject({
      state: 'resolved',
      outcome: 'talked',
      resolvedBy: { uid: 'nurse', name: nurse.name },
    });
    expect(why(owned, { type: 'meet', place: 'x', at: iso(NOW) }, sc)).toBe('not-yours');
    expect(why(owned, { type: 'resolve', outcome: 'talked' }, sc)).toBe('not-yours');
    expect(why(told, { type: 'resolve', outcome: 'talked' }, nurse)).toBe('wrong-state');
    expect(why(told, { type: 'meet', place: 'x', at: iso(NOW) }, nurse)).toBe('wrong-state');
  });

  it('reopens at the beginning of the chain, owned by nobody', () => {
    const again = apply(done, { type: 'reopen' }, sc, NOW + MINUTE);
    expect(again).toMatchObject({ state: 'received', step: 0, nextEscalationAt: iso(NOW + MINUTE) });
    expect([again.acknowledgedBy, again.resolvedBy, again.outcome, again.meeting]).toEqual(
      Array(4).fill(undefined),
    );
    expect(why(owned, { type: 'reopen' }, nurse)).toBe('wrong-state');
    expect(why(done, { type: 'acknowledge' }, sc)).toBe('wrong-state');
  });
});

describe('sharing with a colleague', () => {
  it('is the owner’s or a leader’s, once is enough, and not after the end', () => {
    const command: SosCommand = { type: 'share', with: teacher.uid };
    expect(apply(owned, command, nurse).visibleTo).toEqual(['nurse', teacher.uid]);
    expect(apply(apply(owned, command, nurse), command, principal).visibleTo).toEqual(['nurse', teacher.uid]);
    expect(why(owned, command, sc)).toBe('not-yours');
    expect(why(told, command, principal)).toBe('done');
    const done = apply(owned, { type: 'resolve', outcome: 'talked' }, nurse);
    expect(why(done, command, principal)).toBe('wrong-state');
  });
});
