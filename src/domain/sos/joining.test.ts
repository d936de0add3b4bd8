import { describe, expect, it } from 'vitest';
import { joining, mayJoin, type StandingSos } from './joining';
import type { Sos } from './records';
import { at, iso, MINUTE, sosAt } from './sos.fixture';

const NINE = at(9);
const DUE = NINE + 5_000;
const nurse = { uid: 'nurse-1', name: '保健' };
const one = (id: string, change: Partial<Sos> = {}, received = NINE): StandingSos => ({
  id,
  sos: sosAt(received, change),
});
const told = { visibleTo: ['nurse-1'], step: 1 };

describe('a press while another one is open', () => {
  it('joins the one that somebody was told of, as soon as it cannot be taken back itself', () => {
    const others = [one('a', told), one('b', told)];
    expect(joining(one('x'), others, DUE)).toMatchObject({
      ...{ into: { id: 'a' }, patch: { state: 'joined', joined: 'a' } },
      added: { pressedAgain: 1 },
    });
    expect(mayJoin(sosAt(NINE), DUE - 1)).toBe(false);
    expect(joining(one('x'), others, DUE - 1)).toBeUndefined();
  });

  it.each<[string, Partial<Sos>]>([
    ['nobody was told of', {}],
    ['was taken back', { ...told, state: 'withdrawn' }],
    ['is over', { ...told, state: 'resolved' }],
    ['has been added to another itself', { ...told, state: 'joined', joined: 'y' }],
    ['is a drill', { ...told, drill: true }],
  ])('never joins one that %s', (_, change) => {
    expect(joining(one('x'), [one('a', change)], DUE)).toBeUndefined();
  });

  it('never joins itself, and not once somebody was told of it', () => {
    expect(joining(one('x'), [one('x', told)], DUE)).toBeUndefined();
    expect(joining(one('x', told), [one('a', told)], DUE)).toBeUndefined();
    expect(joining(one('x', { drill: true }), [one('a', told)], DUE)).toBeUndefined();
  });

  it('goes to whoever has had the other for less than ten minutes, and climbs by itself after that', () => {
    const owned = one('a', {
      ...{ ...told, state: 'acknowledged', acknowledgedBy: nurse, acknowledgedAt: iso(NINE + MINUTE) },
    });
    const pressed = (minutes: number) => one('x', {}, NINE + minutes * MINUTE);
    expect(joining(pressed(11), [owned], NINE + 12 * MINUTE)).toBeDefined();
    expect(joining(pressed(11.1), [owned], NINE + 12 * MINUTE)).toBeUndefined();
  });

  it('has the other climb when it came after it, and not at the same moment', () => {
    const later = joining(one('x', {}, NINE + MINUTE), [one('a', told)], NINE + 2 * MINUTE);
    expect(later?.added.nextEscalationAt).toBe(iso(NINE + 2 * MINUTE));
    expect(joining(one('x'), [one('a', told)], DUE)?.added).not.toHaveProperty('nextEscalationAt');
  });
});

it('whom the child leaves out of one of the two hears of neither', () => {
  const into = one('a', { ...told, not: ['vice'] });
  expect(joining(one('x', { not: ['nurse-1'] }), [into], DUE)?.added.not).toEqual(['vice', 'nurse-1']);
  expect(joining(one('x'), [into], DUE)?.added.not).toBeUndefined();
});

describe('what was written', () => {
  const into = (change: Partial<Sos>, open: Partial<Sos> = {}) =>
    joining(one('x', change), [one('a', { ...told, ...open })], DUE);

  it('goes along: words as a message, wishes where they say something', () => {
    const all = { text: 'まだです', want: 'nurse', via: 'come', at: 'home', pupilSays: 'better' } as const;
    const joined = into({ ...all, safeToCallHome: 'yes' }, { text: 'たすけて' });
    expect(joined?.messages).toEqual({ x: { from: 'pupil', text: 'まだです' } });
    expect(joined?.added).toEqual({
      ...{ want: 'nurse', via: 'come', at: 'home', safeToCallHome: 'yes', pupilSays: 'better' },
      pressedAgain: 1,
    });
    expect(into({})?.added).toEqual({ pressedAgain: 1 });
  });

  it('is said once, never calls a home that was refused, and is no mistake of the other press', () => {
    expect(into({ text: 'たすけて' }, { text: 'たすけて' })?.messages).toEqual({});
    expect(into({ safeToCallHome: 'yes' }, { safeToCallHome: 'no' })?.added).not.toHaveProperty(
      'safeToCallHome',
    );
    expect(into({ safeToCallHome: 'no' }, { safeToCallHome: 'yes' })?.added.safeToCallHome).toBe('no');
    expect(into({ pupilSays: 'mistake' })?.added).not.toHaveProperty('pupilSays');
    expect(into({ pupilSays: 'better' }, { pupilSays: 'mistake' })?.added.pupilSays).toBe('mistake');
    expect(into({}, { pressedAgain: 2 })?.added.pressedAgain).toBe(3);
  });
});
