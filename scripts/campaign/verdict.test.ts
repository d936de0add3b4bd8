import { describe, expect, it } from 'vitest';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import { verdictOf, type Sweep, type Witnessed } from './verdict';

const T = Date.parse('2026-11-24T00:00:00Z');
const iso = (ms: number) => new Date(T + ms).toISOString();
const inboxOf = (afterMinutes: number) => ({ afterMinutes, to: ['nurse'], channels: ['inbox' as const] });
/** Due after 5 s (the seconds of grace) and 12 s, then every 6 s. */
const settings: SosSettings = {
  school: [inboxOf(0), inboxOf(0.2)],
  outOfHours: [],
  repeatMinutes: 0.1,
  askFirst: false,
};

const sos = (change: Partial<Sos> = {}): Sos => ({
  ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
  ...{ capturedAt: iso(0), state: 'received', step: 2, chain: 'school', visibleTo: ['nurse'] },
  ...{ receivedAt: iso(0), nextEscalationAt: iso(18_000) },
  ...change,
});
const escalated = (at: number, step: number): SosEvent => ({
  ...{ type: 'escalated', by: 'system', at: iso(at), step },
});
const absent: Witnessed = { toldArrived: true, toldWithdrawn: false, accepted: [], events: [] };
const seen = (change: Partial<Witnessed> = {}): Witnessed => ({
  ...absent,
  sos: sos(),
  ...change,
});
const sweepsAt = (...seconds: number[]): Sweep[] =>
  seconds.map((second) => ({ from: T + second * 1000, until: T + second * 1000 + 100 }));
const judge = (witnessed: Witnessed, ...seconds: number[]) =>
  verdictOf(witnessed, settings, sweepsAt(...seconds));

describe('late', () => {
  it('is a step that a whole sweep passed by', () => {
    const events = [escalated(5_050, 0), escalated(14_000, 1)];
    expect(judge(seen({ events }), 5, 10).late).toBe(false);
    expect(judge(seen({ events }), 5, 13).late).toBe(true);
  });

  it('is a first step or a repetition that never came', () => {
    expect(judge(seen(), 4).late).toBe(false);
    expect(judge(seen(), 6).late).toBe(true);
    const events = [escalated(5_000, 0), escalated(12_000, 1)];
    expect(judge(seen({ events }), 17).late).toBe(false);
    expect(judge(seen({ events }), 19).late).toBe(true);
  });

  it('ends with an acknowledgement and begins again with a reopening', () => {
    const acknowledged = { deed: 'acknowledge' as const, uid: 'n', from: T + 6_000, at: T + 6_010 };
    const reopened = { deed: 'reopen' as const, uid: 'n', from: T + 20_000, at: T + 20_010 };
    const events = [escalated(5_000, 0)];
    const by = { uid: 'n', name: 'n' };
    expect(
      judge(seen({ events, accepted: [acknowledged], sos: sos({ acknowledgedBy: by }) }), 15, 30).late,
    ).toBe(false);
    expect(judge(seen({ events, accepted: [acknowledged, reopened] }), 15, 30).late).toBe(true);
  });
});

describe('lost', () => {
  it('is what the pupil was told and is not so', () => {
    expect(judge(absent).lost).toBe(true);
    expect(judge({ ...absent, toldArrived: false }).lost).toBe(false);
    expect(judge(seen({ sos: sos({ state: 'withdrawn' }) })).lost).toBe(true);
    expect(judge(seen({ toldWithdrawn: true })).lost).toBe(true);
    const withdrawn = sos({ state: 'withdrawn' });
    delete withdrawn.visibleTo;
    expect(judge(seen({ toldWithdrawn: true, sos: withdrawn })).lost).toBe(false);
  });
});

describe('doubly owned', () => {
  const acknowledge = (uid: string, at: number) => ({ deed: 'acknowledge' as const, uid, from: at, at });
  const owned = (uid: string) => sos({ state: 'acknowledged', acknowledgedBy: { uid, name: uid } });

  it('is what two people were told is theirs', () => {
    expect(judge(seen({ accepted: [acknowledge('a', 1)], sos: owned('a') })).doublyOwned).toBe(false);
    const both = [acknowledge('a', 1), acknowledge('b', 2)];
    expect(judge(seen({ accepted: both, sos: owned('b') })).doublyOwned).toBe(true);
    expect(judge(seen({ accepted: [acknowledge('a', 1)], sos: owned('b') })).doublyOwned).toBe(true);
    expect(judge(seen({ accepted: [acknowledge('a', 1)] })).doublyOwned).toBe(true);
  });

  it('is not an accepted hand-over nor a new owner after a reopening', () => {
    const handed = [acknowledge('a', 1), { deed: 'accept-hand-over' as const, uid: 'b', from: 2, at: 2 }];
    expect(judge(seen({ accepted: handed, sos: owned('b') })).doublyOwned).toBe(false);
    const reopened = [
      acknowledge('a', 1),
      { deed: 'reopen' as const, uid: 'a', from: 2, at: 2 },
      acknowledge('b', 3),
    ];
    expect(judge(seen({ accepted: reopened, sos: owned('b') })).doublyOwned).toBe(false);
  });
});
