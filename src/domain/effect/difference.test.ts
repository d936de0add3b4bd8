import { describe, expect, it } from 'vitest';
import { cityEffect, schoolEffect } from './figures';
import { differenceFrom, differenceOf, type DifferenceTally, type NoticedChild } from './difference';
import type { EffectTally } from './tally';

const MONTH = '2026-09';

/** Absent on so many days of the last week of the month, and of the first of the next. */
function child(before: number, after: number, supports: NoticedChild['supports'] = []): NoticedChild {
  const days = (month: string, first: number, count: number) =>
    Array.from({ length: count }, (_, at) => [`${month}-${String(first + at).padStart(2, '0')}`, 'absent']);
  return {
    supports,
    attendance: Object.fromEntries([...days('2026-09', 20, before), ...days('2026-10', 1, after)]) as never,
  };
}

const support = (change: object = {}) => ({
  ...{ state: 'taken-up' as const, takenUpOn: '2026-09-10' },
  ...change,
});
const tally = (difference?: DifferenceTally): EffectTally => ({
  ...{ month: MONTH, night: '2026-11-06', kinds: {}, grades: {}, present: 0, silent: 0 },
  ...(difference && { difference }),
});
/** `supported` went from 5 days to 2, and as many as there are of the others from 4 to 3, one of each a day off. */
function school(supported: number, others: number): DifferenceTally {
  const swings = (at: number) => (at === 0 ? 1 : at === 1 ? -1 : 0);
  return differenceOf(
    [
      ...Array.from({ length: supported }, (_, at) => child(5, 2 + swings(at), [support()])),
      ...Array.from({ length: others }, (_, at) => child(4, 3 + swings(at))),
    ],
    MONTH,
  );
}

describe('what support changed', () => {
  it('is counted of four weeks before and after the end of the month, by whether support stood in it', () => {
    const early = { takenUpOn: '2026-04-10', overOn: '2026-08-31' };
    const children = [
      child(5, 2, [support()]),
      child(4, 3, [support(early)]),
      child(4, 4, [support({ takenUpOn: '2026-10-01' })]),
      { supports: [], attendance: { '2026-09-02': 'absent', '2026-10-29': 'absent' } as const },
    ];
    expect(differenceOf(children, MONTH)).toEqual({
      supported: { children: 1, before: 5, after: 2, squares: 9 },
      others: { children: 3, before: 8, after: 7, squares: 1 },
    });
  });

  it('is known once the attendance of the weeks after has been imported', () => {
    expect(differenceFrom(MONTH)).toBe('2026-11-05');
  });

  it('is the change with support less the change without, with how far it may be off', () => {
    expect(schoolEffect(tally(school(10, 20))).difference).toEqual({
      supported: { children: 10, before: 5, after: 2 },
      others: { children: 20, before: 4, after: 3 },
      // Variances 2/9 and 2/19: 1.96 × √(2/90 + 2/380) = 0.33.
      ...{ days: -2, low: -2.3, high: -1.7 },
    });
  });

  it('is shown of ten children on either side, and where nobody can work out fewer', () => {
    const shown = (...schools: DifferenceTally[]) => cityEffect(MONTH, schools.map(tally)).difference;
    expect(schoolEffect(tally(school(9, 20))).difference).toBeUndefined();
    expect(schoolEffect(tally()).difference).toBeUndefined();
    expect(shown(school(9, 20), school(9, 20))?.supported.children).toBe(18);
    expect(shown(school(10, 20), school(9, 20))?.supported.children).toBe(10);
    expect(shown(school(10, 20), school(6, 20), school(5, 20))?.supported.children).toBe(21);
  });
});
