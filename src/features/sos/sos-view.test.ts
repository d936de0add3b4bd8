import { describe, expect, it } from 'vitest';
import { defaultSos } from '@domain/defaults/sos';
import type { Sos } from '@domain/sos/records';
import type { OwnSos } from '@/local/own-sos';
import { canTakeBack, isBeingTold, isDemo, stageOf, waitsUntil } from './sos-view';

/** A Friday, 9:00 in Japan. */
const NINE = Date.parse('2026-11-20T00:00:00Z');
const HOUR = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();
const document = {
  ...({ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' } as const),
  ...({ capturedAt: at(NINE), state: 'received', step: 0, chain: 'school' } as const),
};
const here: OwnSos = { sosId: 'x', document, whereabouts: 'maybe', unsent: [], messages: [] };
const server = (change: Partial<Sos> = {}): Sos => ({
  ...document,
  ...{ receivedAt: at(NINE), nextEscalationAt: at(NINE) },
  ...change,
});
const arrived = (change?: Partial<Sos>): OwnSos => ({
  ...here,
  ...{ whereabouts: 'arrived', arrivedAt: NINE, server: server(change) },
});
const nurse = { uid: 'n', name: '高橋' };

describe('what a pupil is told', () => {
  it('follows what is known, step by step', () => {
    expect(stageOf(here)).toBe('here');
    expect(stageOf(arrived())).toBe('arrived');
    expect(stageOf(arrived({ state: 'acknowledged', acknowledgedBy: nurse }))).toBe('seen');
    const meeting = { place: '相談室', at: at(NINE) };
    expect(stageOf(arrived({ state: 'meeting', acknowledgedBy: nurse, meeting }))).toBe('meeting');
    expect(stageOf(arrived({ state: 'resolved', acknowledgedBy: nurse }))).toBe('closed');
  });

  it('says that it is being taken back until that is certain', () => {
    expect(stageOf({ ...here, withdrawal: 'wanted' })).toBe('taking-back');
    expect(stageOf({ ...here, withdrawal: 'done' })).toBe('taken-back');
    expect(stageOf({ ...arrived(), withdrawal: 'too-late' })).toBe('arrived');
  });

  it('offers to take it back for as long as it is here, and five seconds after it was known to have arrived', () => {
    expect(canTakeBack(here, NINE + HOUR)).toBe(true);
    expect(canTakeBack(arrived(), NINE + 4_999)).toBe(true);
    expect(canTakeBack(arrived(), NINE + 5_000)).toBe(false);
    expect(canTakeBack(arrived({ visibleTo: ['n'] }), NINE + 1)).toBe(false);
    expect(canTakeBack({ ...here, withdrawal: 'wanted' }, NINE)).toBe(false);
  });

  it('counts the seconds from when it was sent, not from when a slow answer came', () => {
    const slow = { ...arrived(), attemptedAt: NINE - 3_000 };
    expect(canTakeBack(slow, NINE + 1_999)).toBe(true);
    expect(canTakeBack(slow, NINE + 2_000)).toBe(false);
  });

  it('says that people are told only when it can no longer be taken back, or the server says so', () => {
    expect(isBeingTold(here, NINE + HOUR)).toBe(false);
    expect(isBeingTold(arrived(), NINE + 4_999)).toBe(false);
    expect(isBeingTold(arrived(), NINE + 5_000)).toBe(true);
    expect(isBeingTold(arrived({ visibleTo: ['n'] }), NINE)).toBe(true);
  });
});

describe('out of hours', () => {
  const calendar = { closures: [], extraSchoolDays: [], opensAt: '08:15', closesAt: '17:00' };
  const school = { calendar, settings: defaultSos };
  const monday = Date.parse('2026-11-22T23:15:00Z');

  it('says when somebody looks next, only when nobody is on call', () => {
    expect(waitsUntil(here, school, NINE)).toBeUndefined();
    expect(waitsUntil(here, school, NINE + 10 * HOUR)).toBe(monday);
    const onCall = { ...defaultSos, outOfHours: defaultSos.school };
    expect(waitsUntil(here, { calendar, settings: onCall }, NINE + 10 * HOUR)).toBeUndefined();
  });

  it('believes the server more than the calendar', () => {
    const waits = arrived({ nextEscalationAt: at(monday) });
    expect(waitsUntil(waits, school, NINE)).toBe(monday);
    expect(waitsUntil(arrived({ visibleTo: ['n'] }), school, NINE + 10 * HOUR)).toBeUndefined();
  });

  it('says so when it does not know', () => {
    const closed = { ...calendar, closures: [{ from: '2026-01-01', to: '2028-01-01', name: '' }] };
    expect(waitsUntil(here, { calendar: closed, settings: defaultSos }, NINE)).toBe('unknown');
  });
});

it('knows a chain that is there to be shown by its fractions of minutes', () => {
  expect(isDemo(defaultSos)).toBe(false);
  expect(isDemo({ ...defaultSos, repeatMinutes: 0.5 })).toBe(true);
});
