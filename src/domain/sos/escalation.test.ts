import { describe, expect, it } from 'vitest';
import { bringInHomeroom, dueEscalations, type EscalationWorld } from './escalation';
import { PUPIL_WORDS } from './choices';
import type { Sos } from './records';
import { at, iso, MINUTE, settings, sosAt, world } from './sos.fixture';

const due = (sos: Sos, now: number, within: EscalationWorld = world) =>
  dueEscalations([{ id: 'x', sos, classIds: ['2026-5-1'] }], within, now)[0];
const NINE = at(9);
const SECOND = 1000;

describe('an SOS in school hours', () => {
  it('tells nobody in the seconds in which the pupil may take it back', () => {
    expect(due(sosAt(NINE), NINE + 5 * SECOND - 1)).toBeUndefined();
    expect(due(sosAt(NINE), NINE + 5 * SECOND)).toBeDefined();
  });

  it('reaches those of the first step who are on duty that day, by every way of the step', () => {
    const first = due(sosAt(NINE), NINE + 5 * SECOND);
    expect(first?.patch).toEqual({
      chain: 'school',
      step: 1,
      chainStartedAt: iso(NINE),
      nextEscalationAt: iso(NINE + 3 * MINUTE),
      visibleTo: ['nurse-1'],
      unsent: [{ uid: 'nurse-1', channel: 'push' }],
      unsentAt: iso(NINE + 5 * SECOND),
    });
    expect(first?.happened).toEqual([{ type: 'escalated', step: 0, to: ['nurse-1'], chain: 'school' }]);
  });

  it('brings in the people of every step that was missed while nobody swept', () => {
    const late = due(sosAt(NINE), NINE + 20 * MINUTE);
    expect(late?.patch.visibleTo).toEqual(['nurse-1', 'vice', 'principal', 'board-1']);
    expect(late?.happened.map(({ step }) => step)).toEqual([0, 1, 2]);
    expect(late?.patch.nextEscalationAt).toBe(iso(NINE + 30 * MINUTE));
  });

  it('climbs at the minute that the step names, and sends once by each way what still waits to be sent', () => {
    const waiting = { uid: 'vice', channel: 'email' as const };
    const told = sosAt(NINE, { step: 1, visibleTo: ['nurse-1'], unsent: [waiting] });
    const next = due(told, NINE + 3 * MINUTE);
    expect(next?.patch.step).toBe(2);
    expect(next?.patch.unsent).toEqual([waiting, { uid: 'principal', channel: 'email' }]);
    const other = { uid: 'vice', channel: 'push' as const };
    expect(due({ ...told, unsent: [other] }, NINE + 3 * MINUTE)?.patch.unsent).toContainEqual(waiting);
  });

  it('has nothing to send where a step is read in the inbox alone', () => {
    const inbox = { afterMinutes: 0, to: ['nurse'], channels: ['inbox'] as ['inbox'] };
    const quiet = { ...world, settings: { ...settings, school: [inbox] } };
    expect(due(sosAt(NINE), NINE + 5 * SECOND, quiet)?.patch).not.toHaveProperty('unsentAt');
  });

  it('does not call the board where nobody is on duty and nobody was kept out', () => {
    const one = { afterMinutes: 0, to: ['sc'], channels: ['push'] as ['push'] };
    const staff = new Map([...world.staff].filter(([uid]) => uid !== 'homeroom-5-1'));
    const alone = { ...world, staff, settings: { ...settings, school: [one] } };
    const first = due(sosAt(NINE), NINE + 5 * SECOND, alone);
    expect(first?.patch.visibleTo).toEqual([]);
    expect(first?.happened.map(({ type }) => type)).toEqual(['nobody-on-duty']);
  });

  it('repeats the last step as long as nobody acknowledges', () => {
    const climbed = sosAt(NINE, {
      step: 3,
      visibleTo: ['nurse-1', 'board-1'],
      nextEscalationAt: iso(NINE + 15 * MINUTE),
    });
    const again = due(climbed, NINE + 15 * MINUTE);
    expect(again?.patch.step).toBe(3);
    expect(again?.patch.unsent).toEqual([{ uid: 'board-1', channel: 'email' }]);
    expect(again?.patch.nextEscalationAt).toBe(iso(NINE + 25 * MINUTE));
  });

  it('goes on at once past a step on which nobody is on duty', () => {
    const noNurse = new Map([...world.staff].filter(([uid]) => uid !== 'nurse-1'));
    const first = due(sosAt(NINE), NINE + 5 * SECOND, { ...world, staff: noNurse });
    expect(first?.happened.map(({ type }) => type)).toEqual(['nobody-on-duty', 'escalated']);
    expect(first?.patch.visibleTo).toEqual(['vice', 'principal']);
  });

  it('is looked at again every minute when nobody at all can be reached', () => {
    const nobody = due(sosAt(NINE), NINE + 5 * SECOND, { ...world, staff: new Map(), board: [] });
    expect(nobody?.happened.every(({ type }) => type === 'nobody-on-duty')).toBe(true);
    expect(nobody?.patch.nextEscalationAt).toBe(iso(NINE + 5 * SECOND + MINUTE));
    expect(nobody?.patch.visibleTo).toEqual([]);
  });

  it.each(PUPIL_WORDS)('goes on climbing, wherever and whenever the pupil says %s', (pupilSays) => {
    for (const at of ['home', 'classroom'] as const)
      for (const now of [NINE + 4 * MINUTE, NINE + 12 * 60 * MINUTE])
        expect(due(sosAt(NINE, { at, pupilSays }), now)).toEqual(due(sosAt(NINE, { at }), now));
  });

  it.each(['acknowledged', 'meeting', 'resolved', 'withdrawn'] as const)(
    'does not climb when %s',
    (state) => {
      expect(due(sosAt(NINE, { state }), NINE + 60 * MINUTE)).toBeUndefined();
    },
  );
});

describe('the homeroom teacher', () => {
  it.each([undefined, 'nurse', 'counsellor'] as const)('is not told when the pupil wants %s', (want) => {
    const sos = sosAt(NINE, want && { want });
    expect(due(sos, NINE + 20 * MINUTE)?.patch.visibleTo).not.toContain('homeroom-5-1');
  });

  it('is told by the ways of the step that is climbed, and once, also where the step names them', () => {
    const ways = (uid: string, first: ReturnType<typeof due>) =>
      first?.patch.unsent?.filter((send) => send.uid === uid);
    const late = due(sosAt(NINE, { want: 'homeroom' }), NINE + 4 * MINUTE);
    expect(ways('homeroom-5-1', late)).toEqual([
      { uid: 'homeroom-5-1', channel: 'push' },
      { uid: 'homeroom-5-1', channel: 'email' },
    ]);
    const step = { afterMinutes: 0, to: ['nurse', 'homeroom-5-1'], channels: ['push'] as ['push'] };
    const named = { ...world, settings: { ...settings, school: [step] } };
    const both = due(sosAt(NINE, { want: 'homeroom' }), NINE + 5 * SECOND, named);
    expect(both?.patch.unsent).toEqual([
      { uid: 'nurse-1', channel: 'push' },
      { uid: 'homeroom-5-1', channel: 'push' },
    ]);
  });

  it('is not told again with every further step', () => {
    const told = sosAt(NINE, { want: 'homeroom', step: 1, visibleTo: ['nurse-1', 'homeroom-5-1'] });
    const next = due(told, NINE + 4 * MINUTE);
    expect(next?.patch.unsent?.map(({ uid }) => uid)).toEqual(['vice', 'principal']);
  });

  it.each(['homeroom', 'anyone'] as const)('is told, of the present class only, when it is %s', (want) => {
    const first = due(sosAt(NINE, { want }), NINE + 5 * SECOND);
    expect(first?.patch.visibleTo).toEqual(['nurse-1', 'homeroom-5-1']);
    expect(first?.patch.unsent).toContainEqual({ uid: 'homeroom-5-1', channel: 'push' });
  });

  it('is brought in at once when the pupil chooses so later, and only once', () => {
    const told = sosAt(NINE, { want: 'homeroom', visibleTo: ['nurse-1'], state: 'acknowledged' });
    const one = { id: 'x', sos: told, classIds: ['2026-5-1'] };
    const brought = bringInHomeroom(one, world, NINE);
    expect(brought).toEqual({
      visibleTo: ['nurse-1', 'homeroom-5-1'],
      unsent: [{ uid: 'homeroom-5-1', channel: 'push' }],
      unsentAt: iso(NINE),
    });
    const byInbox = { ...world, settings: { ...settings, school: [] } };
    expect(bringInHomeroom(one, byInbox, NINE)).toEqual({ visibleTo: ['nurse-1', 'homeroom-5-1'] });
    const after = { ...one, sos: { ...told, ...brought } };
    expect(bringInHomeroom(after, world, NINE)).toBeUndefined();
    expect(bringInHomeroom({ ...one, sos: { ...told, state: 'resolved' } }, world, NINE)).toBeUndefined();
    expect(bringInHomeroom({ ...one, sos: sosAt(NINE, { want: 'homeroom' }) }, world, NINE)).toBeUndefined();
  });
});

describe('whoever is homeroom teacher to this child', () => {
  const withMember = (uid: string, change: object): EscalationWorld => {
    const staff = new Map(world.staff);
    const member = staff.get(uid);
    if (member) staff.set(uid, { ...member, ...change });
    return { ...world, staff };
  };

  it.each([
    ['the nurse', 'nurse-1', { classIds: ['2026-5-1'] }],
    ['the nurse, until tomorrow', 'nurse-1', { cover: { '2026-5-1': '2026-11-25' } }],
  ])('is reached through no title: %s; the next step follows at once', (_, uid, change) => {
    const small = withMember(uid, change);
    const first = due(sosAt(NINE, { want: 'nurse' }), NINE + 5 * SECOND, small);
    expect(first?.happened.map(({ type }) => type)).toEqual(['nobody-on-duty', 'escalated']);
    expect(first?.patch.visibleTo).toEqual(['vice', 'principal']);
    const chosen = due(sosAt(NINE, { want: 'homeroom' }), NINE + 5 * SECOND, small);
    expect(chosen?.patch.visibleTo).toContain(uid);
  });

  it('is told as any other nurse once the cover has ended', () => {
    const ended = withMember('nurse-1', { cover: { '2026-5-1': '2026-11-01' } });
    expect(due(sosAt(NINE), NINE + 5 * SECOND, ended)?.patch.visibleTo).toEqual(['nurse-1']);
  });

  it('is told while covering when the pupil chose the homeroom teacher', () => {
    const covering = withMember('homeroom-5-2', { cover: { '2026-5-1': '2026-11-25' } });
    const first = due(sosAt(NINE, { want: 'homeroom' }), NINE + 5 * SECOND, covering);
    expect(first?.patch.visibleTo).toEqual(['nurse-1', 'homeroom-5-1', 'homeroom-5-2']);
  });

  it('is not called at night either, where nobody else is named: the board is', () => {
    const onCall = { afterMinutes: 0, to: ['homeroom-5-1'], channels: ['push'] as ['push'] };
    const alone = { ...world, settings: { ...settings, outOfHours: [onCall] } };
    const night = due(sosAt(at(20)), at(20) + 5 * SECOND, alone);
    expect(night?.patch.visibleTo).toEqual(['board-1']);
    expect(night?.patch.unsent).toEqual([{ uid: 'board-1', channel: 'push' }]);
    const chosen = due(sosAt(at(20), { want: 'anyone' }), at(20) + 5 * SECOND, alone);
    expect(chosen?.patch.visibleTo).toEqual(['homeroom-5-1']);
  });
});

describe('an SOS out of hours', () => {
  const onCall = {
    ...world,
    settings: {
      ...settings,
      outOfHours: [{ afterMinutes: 0, to: ['vice'], channels: ['push'] as ['push'] }],
    },
  };

  it('waits for the next opening, with nobody told, when nobody is on call', () => {
    const evening = due(sosAt(at(20)), at(20) + 5 * SECOND);
    expect(evening?.patch).toEqual({
      chain: 'outOfHours',
      step: 0,
      chainStartedAt: iso(at(32, 15)),
      nextEscalationAt: iso(at(32, 15)),
    });
    expect(evening?.happened).toEqual([{ type: 'waits-for-opening', chain: 'outOfHours' }]);
    const morning = due({ ...sosAt(at(20)), ...evening?.patch }, at(32, 15));
    expect(morning?.patch.visibleTo).toContain('nurse-1');
    expect(morning?.patch.nextEscalationAt).toBe(iso(at(32, 18)));
  });

  it('reaches the people on call, also on a day on which they do not work', () => {
    const saturday = at(10) - 3 * 24 * 60 * MINUTE;
    const first = due(sosAt(saturday), saturday + 5 * SECOND, onCall);
    expect(first?.patch.visibleTo).toEqual(['vice']);
    expect(first?.patch.chain).toBe('outOfHours');
  });

  it('starts again with the school’s chain when the school opens', () => {
    const early = due(sosAt(at(8, 10), { chain: 'outOfHours' }), at(8, 11), onCall);
    expect(early?.patch.nextEscalationAt).toBe(iso(at(8, 15)));
    const opened = due({ ...sosAt(at(8, 10)), ...early?.patch }, at(8, 15), onCall);
    expect(opened?.happened.map(({ type }) => type)).toEqual(['hours-changed', 'escalated']);
    expect(opened?.patch.visibleTo).toEqual(['vice', 'nurse-1']);
    expect(opened?.patch.nextEscalationAt).toBe(iso(at(8, 18)));
  });

  it('loses no time by a tablet’s wrong guess of the hours', () => {
    const wrong = due(sosAt(NINE, { chain: 'outOfHours' }), NINE + 4 * MINUTE, onCall);
    expect(wrong?.patch.chain).toBe('school');
    expect(wrong?.happened.map(({ type }) => type)).toEqual(['escalated', 'escalated']);
    expect(wrong?.patch.nextEscalationAt).toBe(iso(NINE + 15 * MINUTE));
  });
});
