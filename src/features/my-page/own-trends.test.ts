import type { Result } from '@domain/result';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Round } from '@domain/school/round';
import { describe, expect, it } from 'vitest';
import { ownTrends, strengthsOf } from './own-trends';

const round = (title: string, opensAt: string): Round => ({
  title,
  instrument: 'soramoyo-34@1',
  opensAt,
  closesAt: '2027-03-01T00:00:00.000Z',
  classIds: 'all',
});
const result = (indicators: Record<string, number | null>, form: Result['form'] = 'grades4_9'): Result => ({
  classId: '2026-5-1',
  classIds: ['2026-5-1'],
  instrument: 'soramoyo-34@1',
  form,
  indicators,
  used: [],
  quality: { fast: false, sameAnswer: false, contradictory: false, flagged: false },
  rev: 1,
  deviceId: 'tablet-0001',
});
const rounds = {
  june: round('6月', '2026-06-01T00:00:00.000Z'),
  april: round('4月', '2026-04-01T00:00:00.000Z'),
  november: round('11月', '2026-11-01T00:00:00.000Z'),
};
const instruments = { 'soramoyo-34@1': soramoyo34 };
const trendsOf = (results: Record<string, Result>) => ownTrends({ results, rounds, instruments });
const trend = (trends: ReturnType<typeof ownTrends>, id: string) =>
  trends.find(({ indicator }) => indicator.id === id);

describe("a pupil's own trends", () => {
  it('are none without results, or while the instrument is not here', () => {
    expect(trendsOf({})).toEqual([]);
    expect(ownTrends({ results: { june: result({}) }, rounds, instruments: {} })).toEqual([]);
  });

  it('begin with the strengths and end with what was not answered', () => {
    const trends = trendsOf({ june: result({ friends: 90, mood: 40, home: null, body: 70 }) });
    expect(trends.slice(0, 3).map(({ indicator }) => indicator.id)).toEqual(['friends', 'body', 'mood']);
    expect(trends.slice(3).every(({ now }) => now === null)).toBe(true);
  });

  it('put the rounds in the order of their days', () => {
    const trends = trendsOf({
      november: result({ mood: 60 }),
      april: result({ mood: 50 }),
      june: result({ mood: 55 }),
    });
    expect(trend(trends, 'mood')?.points.map(({ value }) => value)).toEqual([50, 55, 60]);
  });

  it('call a small difference the same as ever, and only a reliable one a change', () => {
    const change = (before: number, after: number) =>
      trend(trendsOf({ april: result({ mood: before }), june: result({ mood: after }) }), 'mood')?.change;
    expect(change(50, 61)).toBe('same');
    expect(change(20, 80)).toBe('up');
    expect(change(80, 20)).toBe('down');
  });

  it('say nothing about a change when one of the two rounds has no value', () => {
    const trends = trendsOf({ april: result({ mood: null }), june: result({ mood: 80 }) });
    expect(trend(trends, 'mood')).not.toHaveProperty('change');
    expect(trend(trends, 'mood')?.points[0]?.value).toBeNull();
  });

  it('never set the two forms side by side', () => {
    const trends = trendsOf({ april: result({ mood: 10 }, 'grades1_3'), june: result({ mood: 80 }) });
    expect(trend(trends, 'mood')?.points).toHaveLength(1);
  });

  it('call at most three of the upper half strengths', () => {
    const trends = trendsOf({ june: result({ friends: 90, mood: 40, body: 70, home: 60, ease: 55 }) });
    expect(strengthsOf(trends).map(({ indicator }) => indicator.id)).toEqual(['friends', 'body', 'home']);
    expect(strengthsOf(trendsOf({ june: result({ mood: 40 }) }))).toEqual([]);
  });
});
