import { describe, expect, it } from 'vitest';
import type { Unreceived } from '../answers/pupil-write';
import { ownSignals, stageOf } from './own-signals';
import type { Signal } from './own-signal';
import type { Outgoing } from './outgoing';

const at = (minute: number) => `2026-11-20T03:${String(minute).padStart(2, '0')}:00.000Z`;
const message = (minute: number, more: Partial<Outgoing> = {}): Unreceived<Outgoing> => ({
  ...{ school: 's', kind: 'note', to: { group: 'homeroom' }, not: [], day: '2026-11-20' },
  ...{ rev: minute, deviceId: 'tablet-0001', capturedAt: at(minute), ...more },
});
const signal = (more: Partial<Signal> = {}): Signal => ({
  ...{ kind: 'note', to: { group: 'homeroom' }, readersNames: ['青木 はるか'], text: 'あのね' },
  ...{ answers: [], sentAt: at(1), changedAt: at(2), ...more },
});
const aoki = { uid: 't', name: '青木 はるか' };
const NOTHING = { notes: {}, checkIns: {} };

describe('what a child sees of what it sent', () => {
  it('is one line of what this tablet wrote and of what the server tells of it', () => {
    const outgoing = { a: message(1, { text: 'あのね' }) };
    expect(ownSignals({ ...NOTHING, outgoing }, { a: signal() })).toHaveLength(1);
    expect(ownSignals({ ...NOTHING, outgoing })[0]).toMatchObject({
      id: 'a',
      text: 'あのね',
      newest: 'outgoing/a',
    });
    expect(ownSignals(NOTHING, { a: signal() })[0]).toMatchObject({ id: 'a', text: 'あのね' });
  });

  it('has later words once, whether the server has told of them or not', () => {
    const outgoing = {
      a: message(1, { text: 'あのね' }),
      b: message(3, { on: 'a', text: 'それで' }),
      c: message(5, { on: 'a', text: 'もうひとつ' }),
    };
    const told = signal({ more: [{ id: 'b', text: 'それで', at: at(3) }] });
    const [only] = ownSignals({ ...NOTHING, outgoing }, { a: told });
    expect(only?.more.map(({ text }) => text)).toEqual(['それで', 'もうひとつ']);
    expect(only?.newest).toBe('outgoing/c');
  });

  it('still shows notes and wishes of older tablets, under the ids by which the server tells of them', () => {
    const stamp = { school: 's', rev: 1, deviceId: 'tablet-0001', capturedAt: at(1), day: '2026-11-20' };
    const notes = {
      '2026-11-20_homeroom': { ...stamp, audience: 'homeroom' as const, text: 'きのう' },
      '2026-11-20_counsellor': { ...stamp, audience: 'counsellor' as const, withdrawn: true },
    };
    const checkIn = { ...stamp, classId: '2026-5-1', scale: 'weather' as const, skipped: true };
    const checkIns = { '2026-11-20': { ...checkIn, talkTo: 'homeroom' as const } };
    const all = ownSignals({ notes, checkIns }, { 'note-2026-11-20-homeroom': signal({ text: 'きのう' }) });
    expect(all.map(({ id }) => id).sort()).toEqual(['note-2026-11-20-homeroom', 'talk-2026-11-20']);
  });

  it('comes newest first', () => {
    const outgoing = { a: message(1, { text: 'x' }), b: message(2, { text: 'y' }) };
    expect(ownSignals({ ...NOTHING, outgoing }).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('how far it has come', () => {
  const stage = (told: Signal | undefined, says?: Outgoing['says']) => {
    const outgoing = { a: message(1), ...(says && { b: message(9, { on: 'a', says }) }) };
    const [only] = ownSignals({ ...NOTHING, outgoing }, told ? { a: told } : {});
    return only && stageOf(only);
  };
  const spoken = { id: 'w', by: aoki, how: 'spoken' as const, at: at(6), deliverAt: at(6) };

  it.each([
    ['sent', undefined, undefined],
    ['sent', signal(), undefined],
    ['read', signal({ readBy: aoki, readAt: at(4) }), undefined],
    [
      'answered',
      signal({ readBy: aoki, reply: { name: '青木 はるか', text: 'うん', at: at(5) } }),
      undefined,
    ],
    ['spoken', signal({ answers: [spoken] }), undefined],
    ['taken-back', signal(), 'withdrawn'],
    ['not-me', signal(), 'not-me'],
    ['sent', signal({ answers: [spoken] }), 'not-yet'],
  ] as const)('%s', (expected, told, says) => {
    expect(stage(told, says)).toBe(expected);
  });
});
