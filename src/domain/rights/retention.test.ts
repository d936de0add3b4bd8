import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../documents/table';
import { datedOn, DEFAULT_PERIODS, isPast, pastFigures, periodsOf } from './retention';
import { mentions, withoutChild } from './without-child';

const writing = { ...DEFAULT_PERIODS, from: 'writing' } as const;

describe('what is past', () => {
  it('begins when the child leaves, and never while it is here; or with the day of writing', () => {
    const written = { day: '2020-05-01', leftOn: undefined };
    expect(isPast('checkIns', DEFAULT_PERIODS, written, '2040-01-01')).toBe(false);
    const left = { day: '2020-05-01', leftOn: '2026-03-31' };
    expect(isPast('checkIns', DEFAULT_PERIODS, left, '2029-03-30')).toBe(false);
    expect(isPast('checkIns', DEFAULT_PERIODS, left, '2029-03-31')).toBe(true);
    expect(isPast('checkIns', writing, written, '2023-05-01')).toBe(true);
    expect(isPast('responses', writing, written, '2023-05-01')).toBe(false);
  });

  it('knows leap days, and nothing of what has no day', () => {
    const leap = { day: '2024-02-29', leftOn: undefined };
    expect(isPast('checkIns', writing, leap, '2027-02-28')).toBe(false);
    expect(isPast('checkIns', writing, leap, '2027-03-01')).toBe(true);
    expect(isPast('checkIns', writing, { day: undefined, leftOn: undefined }, '2099-01-01')).toBe(false);
  });

  it('is dated by the document, and of what ends by its end alone', () => {
    expect(datedOn(DOCUMENTS.checkIn, { day: '2026-11-20' }, {})).toBe('2026-11-20');
    expect(datedOn(DOCUMENTS.attendance, { month: '2026-02' }, {})).toBe('2026-03-03');
    const at = '2026-11-19T16:00:00.000Z';
    expect(datedOn(DOCUMENTS.pupilCase, {}, { at })).toBeUndefined();
    expect(datedOn(DOCUMENTS.pupilCase, {}, { at, closedAt: at })).toBe('2026-11-20');
  });

  it('is as the school says, and as usual where it says nothing', () => {
    expect(periodsOf({ retentionYears: { responses: 7, checkIns: 2 } })).toEqual({
      ...{ ...DEFAULT_PERIODS, responses: 7, checkIns: 2 },
    });
    expect(periodsOf(undefined)).toEqual(DEFAULT_PERIODS);
  });
});

it('leaves figures of ten children at least', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ pupilId: `p${String(index)}`, day: '2026-11-20', level: index === 0 ? null : 4 },
    }));
  expect(pastFigures(days(9))).toEqual({ months: {} });
  expect(pastFigures(days(10))).toEqual({
    months: { '2026-11': { children: 10, levels: { 4: 9 }, passes: 1 } },
  });
});

describe('a document without one child', () => {
  it('keeps the others, also one whose id begins alike', () => {
    const board = {
      entries: { p1: { level: 1 }, p10: { level: 4 } },
      list: [{ pupilId: 'p1' }, { pupilId: 'p2' }],
    };
    expect(withoutChild({ ...board, said: 'seen p1 today' }, ['p1'])).toEqual({
      ...{ entries: { p10: { level: 4 } }, list: [{ pupilId: 'p2' }] },
    });
    expect(mentions(board, ['p3'])).toBe(false);
    expect(mentions('schools/s/pupils/p1/notes/x', ['p1'])).toBe(true);
    expect(mentions('keptDays/2026-5-1_p1_2026-11', ['p1'])).toBe(true);
    expect(mentions(board, [])).toBe(false);
  });
});
