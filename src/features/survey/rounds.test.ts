import type { Round } from '@domain/school/round';
import { describe, expect, it } from 'vitest';
import { isOpen, listRounds } from './rounds';

const round = (opensAt: string, closesAt: string, classIds: Round['classIds'] = 'all'): Round => ({
  title: 'a round',
  instrument: 'soramoyo-34@1',
  opensAt: `${opensAt}T00:00:00.000Z`,
  closesAt: `${closesAt}T00:00:00.000Z`,
  classIds,
});
const now = Date.parse('2026-11-21T00:00:00.000Z');
const ids = (listed: readonly { roundId: string }[]) => listed.map(({ roundId }) => roundId);

describe('the rounds that a pupil sees', () => {
  const rounds = {
    soon: round('2026-11-16', '2026-11-23'),
    later: round('2026-11-16', '2026-11-30'),
    april: round('2026-04-01', '2026-04-10'),
    june: round('2026-06-01', '2026-06-10'),
    december: round('2026-12-01', '2026-12-10'),
    elsewhere: round('2026-11-16', '2026-11-30', ['2026-6-1']),
  };

  it('are the open ones, soonest to close first, and the closed ones, latest first', () => {
    const { open, past } = listRounds({ rounds, responses: {} }, '2026-5-1', now);
    expect(ids(open)).toEqual(['soon', 'later']);
    expect(ids(past)).toEqual(['june', 'april']);
  });

  it('keep a round that was tried out until it is over, and not among those that were', () => {
    const tried = {
      now: { ...round('2026-11-16', '2026-11-23'), practice: true },
      then: { ...round('2026-04-01', '2026-04-10'), practice: true },
    };
    const { open, past } = listRounds({ rounds: tried, responses: {} }, '2026-5-1', now);
    expect([ids(open), ids(past)]).toEqual([['now'], []]);
  });

  it('include one of another class that was answered all the same', () => {
    const responses = { elsewhere: { capturedAt: '2026-11-20T00:00:00.000Z' } };
    const { open } = listRounds({ rounds, responses }, '2026-5-1', now);
    expect(ids(open)).toContain('elsewhere');
    expect(open.find(({ roundId }) => roundId === 'elsewhere')?.answeredAt).toBe('2026-11-20T00:00:00.000Z');
  });
});

it('a round is open from its first to its last moment', () => {
  const one = round('2026-11-01', '2026-11-21');
  expect(isOpen(one, now)).toBe(true);
  expect(isOpen(one, now + 1)).toBe(false);
  expect(isOpen(one, Date.parse('2026-11-01T00:00:00.000Z') - 1)).toBe(false);
});
