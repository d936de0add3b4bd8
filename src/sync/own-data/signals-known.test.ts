import type { Signal } from '@domain/signals/own-signal';
import { describe, expect, it } from 'vitest';
import { signalsSince, withSignals } from './signals-known';

const NOW = Date.parse('2026-11-20T03:00:00.000Z');
const at = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000).toISOString();
const signal = (changedAt: string, sentAt = changedAt): Signal => ({
  ...{ kind: 'note', to: { group: 'homeroom' }, readersNames: ['青木 はるか'], answers: [] },
  ...{ sentAt, changedAt },
});

describe('what a tablet asks for', () => {
  it('is a year of them at first', () => {
    expect(signalsSince(undefined, NOW)).toBe(NOW - 366 * 86_400_000);
  });

  it('is nothing that it has, once a quiet look has come after it', () => {
    const known = withSignals(undefined, { a: signal(at(60)) }, NOW);
    expect(signalsSince(known, NOW + 1000)).toBe(Date.parse(at(60)));
  });

  it('is once more what was new at the last look, as another may have been stored after it with an earlier time', () => {
    const known = withSignals(undefined, { a: signal(at(0)) }, NOW);
    expect(signalsSince(known, NOW + 1000)).toBe(NOW - 2 * 60_000);
  });
});

describe('the copy', () => {
  it('keeps what changed last, whichever look came back last', () => {
    const newer = withSignals(undefined, { a: signal(at(1)) }, NOW);
    expect(withSignals(newer, { a: signal(at(5)) }, NOW).signals.a?.changedAt).toBe(at(1));
  });

  it('forgets what is older than a year', () => {
    const old = new Date(NOW - 367 * 86_400_000).toISOString();
    expect(withSignals({ signals: { a: signal(old) } }, { b: signal(at(1)) }, NOW).signals).toEqual({
      b: signal(at(1)),
    });
  });
});
