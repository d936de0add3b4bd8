import { describe, expect, it } from 'vitest';
import type { Support } from '../cases/records';
import { supportsOf, type SupportTally } from './supports';
import { cityEffect, schoolEffect } from './figures';
import type { EffectTally } from './tally';

const CALENDAR = { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '16:30' };

const support = (change: Partial<Support>): Support => ({
  ...{ id: 's', kind: 'talk', who: '養護', from: '2026-11-02', state: 'taken-up', takenUpOn: '2026-11-02' },
  ...change,
});

describe('what became of supports', () => {
  it('counts what was taken up and left, who said that it helped, and absence on as many days before and since', () => {
    const supports = [
      support({ childsView: 'somewhat', adultsView: 'helped' }),
      support({ state: 'left', childsView: 'not', adultsView: 'unknown' }),
      { ...support({ state: 'planned' }), takenUpOn: undefined } as unknown as Support,
    ];
    const cases = [{ pupilId: 'p1', supportSince: '2026-11-02', supports }];
    const days = { '2026-10-30': 'absent', '2026-10-29': 'absent', '2026-11-04': 'absent' } as const;
    expect(supportsOf(cases, new Map([['p1', days]]), '2026-11-07', CALENDAR)).toEqual({
      ...{ children: 1, takenUp: 2, left: 1, childs: { said: 2, helped: 1 }, adults: { said: 1, helped: 1 } },
      absence: { children: 1, before: 2, since: 1 },
    });
  });
});

const tally = (supports?: SupportTally): EffectTally => ({
  ...{ month: '2026-11', night: '2026-12-01', kinds: {}, grades: {}, present: 0, silent: 0 },
  ...(supports && { supports }),
});
const of = (children: number): SupportTally => ({
  ...{ children, takenUp: children * 2, left: 4, childs: { said: 9, helped: 9 } },
  ...{ adults: { said: 10, helped: 5 }, absence: { children, before: children * 3, since: children } },
});

describe('what is shown of it', () => {
  it('is nothing of fewer than ten children, in the city of no such school', () => {
    expect(schoolEffect(tally(of(9))).supports).toBeUndefined();
    expect(schoolEffect(tally()).supports).toBeUndefined();
    expect(cityEffect('2026-11', [tally(of(9)), tally(of(9))]).supports).toBeUndefined();
    expect(cityEffect('2026-11', [tally(of(10)), tally(of(9))]).supports?.children).toBe(10);
  });

  it('is shares of ten at least, and the mean days of absence of a child', () => {
    expect(schoolEffect(tally(of(10))).supports).toEqual({
      ...{ children: 10, takenUp: 20, left: 0.2, childHelped: null, adultsHelped: 0.5 },
      absence: { children: 10, before: 3, since: 1 },
    });
  });

  it('says nothing of absence where it is known of fewer than ten', () => {
    const few = { ...of(10), absence: { children: 9, before: 9, since: 0 } };
    expect(schoolEffect(tally(few)).supports?.absence).toBeUndefined();
  });
});
