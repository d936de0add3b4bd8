import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../defaults/settings';
import { soramoyo34 } from '../instruments/soramoyo-34';
import type { Round } from '../school/round';
import type { Deed } from './command';
import { publishInstrument } from './publish-instrument';
import { storeRound } from './store-round';

const NOW = Date.parse('2026-12-01T00:00:00.000Z');
const DAY_MS = 86_400_000;
const at = (days: number) => new Date(NOW + days * DAY_MS).toISOString();
const round = (opens: number, closes: number, change: Partial<Round> = {}): Round => ({
  ...{ title: '冬', instrument: 'soramoyo-34@1', opensAt: at(opens), closesAt: at(closes), classIds: 'all' },
  ...change,
});
const deed = <P>(payload: P): Deed<P> => ({
  payload,
  actor: { uid: 'office', name: '事務', role: 'admin', title: 'office' },
  ...{ school: 'sora', commandId: 'command-1', now: NOW, sha256: (text) => text, keyed: (text) => text },
});
const known = { instrument: soramoyo34, policy: defaultPolicy(['nurse']), stored: undefined };
const decide = (next: Round, state: Partial<Parameters<typeof storeRound.decide>[0]> = {}) =>
  storeRound.decide({ ...known, ...state }, deed({ roundId: 'winter', round: next }));
const DONE = { done: true, log: { subject: 'winter' } };
const why = (reason: string) => ({ done: false, why: reason });

describe('a round', () => {
  it('is stored with its times as times', () => {
    const { instrument, title } = round(1, 8);
    const data = { title, instrument, classIds: 'all', opensAt: new Date(at(1)), closesAt: new Date(at(8)) };
    expect(decide(round(1, 8))).toEqual({
      ...DONE,
      writes: [{ how: 'set', path: 'schools/sora/rounds/winter', data }],
    });
  });

  it('needs a questionnaire that is there, and somebody whom an answer about danger reaches', () => {
    expect(decide(round(1, 8), { instrument: undefined })).toEqual(why('instrument-unknown'));
    expect(decide(round(1, 8), { policy: undefined })).toEqual(why('no-policy'));
  });

  it('may change as a whole before it opens', () => {
    const other = round(2, 9, { classIds: ['2026-5-1'], titles: { ja: 'ふゆ' } });
    expect(decide(other, { stored: round(1, 8) })).toMatchObject(DONE);
  });

  it.each<[string, Partial<Round>]>([
    ['its beginning', { opensAt: at(-2) }],
    ['its questionnaire', { instrument: 'soramoyo-34@2' }],
    ['its classes', { classIds: ['2026-5-1'] }],
    ['its titles', { titles: { ja: 'ふゆ' } }],
  ])('keeps %s while children answer', (_, change) => {
    expect(decide(round(-1, 8, change), { stored: round(-1, 8) })).toEqual(why('round-begun'));
    expect(decide(round(0, 8, change), { stored: round(0, 8) })).toEqual(why('round-begun'));
  });

  it('may be called otherwise and end at another time while children answer, also now, never in the past', () => {
    const stored = round(-1, 8);
    expect(decide(round(-1, 9, { title: '3学期' }), { stored })).toMatchObject(DONE);
    expect(decide(round(-1, 0), { stored })).toMatchObject(DONE);
    expect(decide({ ...stored, closesAt: at(-0.1) }, { stored })).toEqual(why('round-over'));
  });

  it('is not changed once it is over', () => {
    expect(decide(round(-8, 8), { stored: round(-8, 0) })).toEqual(why('round-over'));
  });

  it('that is the same changes nothing, also when it is over', () => {
    expect(decide(round(-8, -1), { stored: round(-8, -1) })).toEqual({ done: true, writes: [] });
  });

  it.each<[string, string, Round]>([
    ['no time', 'winter', round(2, 2)],
    ['nobody', 'winter', round(1, 8, { classIds: [] })],
    [
      'more classes than a school has',
      'winter',
      round(1, 8, { classIds: Array<string>(101).fill('2026-5-1') }),
    ],
    ['an id that classes could be taken for', '2026_winter', round(1, 8)],
    ['a short id', 'ab', round(1, 8)],
    ['a long id', 'a'.repeat(41), round(1, 8)],
  ])('is malformed with %s', (_, roundId, next) => {
    expect(storeRound.payload.safeParse({ roundId, round: next }).success).toBe(false);
  });

  it('may ask as many classes as a school has', () => {
    const next = round(1, 8, { classIds: Array<string>(100).fill('2026-5-1') });
    expect(storeRound.payload.safeParse({ roundId: 'a'.repeat(40), round: next }).success).toBe(true);
  });
});

describe('a questionnaire', () => {
  const publish = (stored: typeof soramoyo34 | undefined) =>
    publishInstrument.decide({ stored }, deed({ instrument: soramoyo34 }));

  it('is published under its id and version, once', () => {
    expect(publish(undefined)).toMatchObject({
      ...{ writes: [{ how: 'set', path: 'instruments/soramoyo-34@1' }], log: { subject: 'soramoyo-34@1' } },
    });
    expect(publish(soramoyo34)).toEqual({ done: true, writes: [] });
    expect(publish({ ...soramoyo34, stem: { ...soramoyo34.stem, grades1_3: { ja: '?' } } })).toEqual(
      why('instrument-exists'),
    );
  });
});
